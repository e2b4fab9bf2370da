import { describe, expect, test } from "vitest";
import { readTracked, trackedFiles } from "../support/tracked-files";

const COMPOSE = readTracked("deploy/compose.inngest.yaml");
const GUIDE = readTracked("deploy/README.md");
const EXAMPLE = readTracked(".env.example");

const READERS = ["lib/settings/read-jobs-env.ts", "lib/settings/ini-names.ts", "lib/settings/parse-inngest-setting.ts"];
const read = namesIn(READERS.map(readTracked).join("\n"));
const inTests = namesIn(
	trackedFiles()
		.filter((path) => /^(tests\/contract\/jobs|tests\/support|scripts\/bench)\/.*\.ts$/.test(path))
		.map(readTracked)
		.join("\n"),
);

describe("the Inngest server's Compose file", () => {
	const services = sectionsOf(blockOf(COMPOSE, "services"));

	test("has the server, its queue and its register", () => {
		expect([...services.keys()].sort()).toEqual(["inngest", "postgres", "redis"]);
		expect(COMPOSE).not.toContain("\t");
	});

	test.each([...services])(
		"%s is pinned, watched, comes back after a restart and may not gain rights",
		(_name, body) => {
			expect(body).toMatch(/^ {4}image: [\w/]+:v?\d+\.\d+(\.\d+)?[\w.-]*$/m);
			expect(body).toMatch(/^ {4}healthcheck:\n {6}test: \[CMD, /m);
			expect(body).toMatch(/^ {4}restart: unless-stopped$/m);
			expect(body).toContain("no-new-privileges:true");
		},
	);

	test("opens one port, on this machine alone", () => {
		const ports = [...COMPOSE.matchAll(/^ {6}- (\S+:\d+:\d+)$/gm)].map(([, port]) => port);
		expect(ports).toEqual(["127.0.0.1:8288:8288"]);
		expect(COMPOSE.match(/ports:/g)).toHaveLength(1);
		expect(COMPOSE).not.toContain("network_mode");
	});

	test("keeps Redis and Postgres on a network without a way out", () => {
		for (const name of ["redis", "postgres"]) expect(services.get(name)).toContain("networks: [private]");
		expect(blockOf(COMPOSE, "networks")).toMatch(/^ {2}private:\n {4}internal: true$/m);
	});

	test("survives a restart: the queue is on disk, and so is the register", () => {
		expect(services.get("redis")).toContain(
			'--appendonly, "yes", --appendfsync, always, --maxmemory-policy, noeviction',
		);
		expect(services.get("inngest")).toContain("INNGEST_REDIS_URI: redis://redis:6379");
		expect(services.get("inngest")).toContain("INNGEST_POSTGRES_URI: postgres://");
		const volumes = [...sectionsOf(blockOf(COMPOSE, "volumes")).keys()];
		const mounted = [...COMPOSE.matchAll(/^ {6}- ([\w-]+):\//gm)].map(([, volume]) => volume);
		expect(mounted).toEqual(volumes);
	});

	test("shows no page without a password, and reports to nobody", () => {
		expect(services.get("inngest")).toContain("inngest start --no-ui");
		expect(services.get("inngest")).toContain('DO_NOT_TRACK: "1"');
	});

	test("holds no secret, and no secret is an argument", () => {
		const secrets = [...COMPOSE.matchAll(/^.*(?:KEY|PASSWORD).*$/gm)].map(([line]) => line);
		expect(secrets.length).toBeGreaterThanOrEqual(4);
		for (const line of secrets) expect(line).toMatch(/\$\{INNGEST_\w+:\?set it in \.env\}/);
		for (const [, command] of COMPOSE.matchAll(/command:([\s\S]*?)\n {4}\w/g))
			expect(command).not.toMatch(/KEY|PASSWORD/);
	});

	test("asks for nothing the guide does not say", () => {
		const asked = [...COMPOSE.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? "");
		expect(asked.length).toBeGreaterThanOrEqual(4);
		expect(asked.filter((name) => !GUIDE.includes(name))).toEqual([]);
	});
});

describe("the names of the jobs' settings", () => {
	test.each([
		["deploy/README.md", GUIDE],
		[".env.example", EXAMPLE],
		["README.md", readTracked("README.md")],
	])("that %s speaks of are read by somebody", (_document, text) => {
		const known = new Set([...read, ...inTests, ...namesIn(COMPOSE)]);
		expect([...namesIn(text)].filter((name) => !known.has(name.replace(/_FILE$/, "")))).toEqual([]);
	});

	test("that are read are all explained", () => {
		expect(read.size).toBeGreaterThanOrEqual(5);
		const explained = new Set([...namesIn(EXAMPLE), ...namesIn(GUIDE)]);
		// Read only to be refused.
		const refused = ["INNGEST_API_BASE_URL", "INNGEST_EVENT_API_BASE_URL"];
		expect([...read].filter((name) => !explained.has(name) && !refused.includes(name))).toEqual([]);
	});

	test("the server that is tried out by hand is the one that is pinned", () => {
		const pinned = /image: inngest\/inngest:v(\S+)/.exec(COMPOSE)?.[1];
		expect(GUIDE).toContain(`inngest-cli@${pinned} dev`);
	});
});

function namesIn(text: string): Set<string> {
	return new Set([...text.matchAll(/\bINNGEST_[A-Z_]+[A-Z]\b/g)].map(([name]) => name));
}

/** What is indented below a top-level key. */
function blockOf(yaml: string, key: string): string {
	return new RegExp(`^${key}:\\n((?:[ \\t]*#.*\\n|\\n| +.*\\n)+)`, "m").exec(yaml)?.[1] ?? "";
}

/** By name, what is below each key of the second level. */
function sectionsOf(block: string): Map<string, string> {
	const parts = block.split(/^ {2}([\w-]+):/m).slice(1);
	return new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : [])));
}
