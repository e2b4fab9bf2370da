import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "./failure.mjs";
import { BIN, dataDir, ROOT } from "./paths.mjs";
import { keepSecret } from "./private-file.mjs";
import { LOOPBACK } from "./process/ports.mjs";

const INI_FILE = join(ROOT, "shiplog.ini");

/** What the packages ask for (vitest, p-queue, dependency-cruiser). */
const NODE_MAJOR_MIN = 22;

/**
 * The environment of the product's own programs; `lib/env.ts` reads it back.
 * @param {{ databaseUrl: string, port?: number, home?: string }} settings `home` is the data folder
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv({ databaseUrl, port, home = dataDir() }) {
	const publicUrl =
		process.env.SHIPLOG_URL || process.env.NEXTAUTH_URL || (port ? `http://${LOOPBACK}:${port}` : undefined);
	return {
		...process.env,
		PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}`,
		DATABASE_URL: databaseUrl,
		SHIPLOG_DATA_DIR: home,
		// Like .env it lies in the root, wherever the command was typed.
		...(!process.env.SHIPLOG_CONFIG && existsSync(INI_FILE) ? { SHIPLOG_CONFIG: INI_FILE } : {}),
		NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keepSecret(join(home, "secret")),
		...(publicUrl ? { SHIPLOG_URL: publicUrl, NEXTAUTH_URL: publicUrl } : {}),
		NEXT_TELEMETRY_DISABLED: "1",
		// On somebody's own terminal the log speaks up only when something is wrong.
		LOG_LEVEL: process.env.LOG_LEVEL || "warn",
		// Scripts may be started in another folder.
		TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
	};
}

/** V8 lets the young generation grow to 16 MB a half and beyond; an import is then twice as large in memory and no faster. */
const SEMI_SPACE = "--max-semi-space-size=8";

/** The Node that came with the packages, or this one where it is new enough. */
export function nodeProgram() {
	const bundled = join(BIN, "node");
	if (existsSync(bundled)) return bundled;
	if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR_MIN) return process.execPath;
	throw new Failure(
		`The packages bring no Node for ${process.platform}-${process.arch}, and ${process.version} is too old.`,
		`Install Node ${NODE_MAJOR_MIN} or newer.`,
	);
}

/**
 * Arguments for {@link nodeProgram} to run one of our TypeScript entry points.
 * @param {string} script path from the root
 * @param {readonly string[]} args
 */
export function tsxArgs(script, args) {
	return [SEMI_SPACE, "--import", import.meta.resolve("tsx"), join(ROOT, script), ...args];
}

/** Whoever has an Inngest server of their own in the shell or in .env means it for their workspace, not for a demo or a test. */
export const OWN_JOBS = Object.fromEntries(
	["BASE_URL", "SIGNING_KEY", "SIGNING_KEY_FALLBACK", "EVENT_KEY", "DEV"].map((name) => [`INNGEST_${name}`, ""]),
);
