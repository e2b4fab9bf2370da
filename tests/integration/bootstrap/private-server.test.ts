import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { isRunning, type ProcessIdentity } from "@/scripts/bootstrap/process/process-identity.mjs";
import { waitUntil } from "@/scripts/bootstrap/process/wait-until.mjs";
import { type StartedCommand, startCommand } from "../../support/start-command";

let dataDir = "";
const started: StartedCommand[] = [];
beforeAll(() => {
	dataDir = mkdtempSync(join(tmpdir(), "shiplog-"));
});
afterEach(async () => {
	for (const command of started.splice(0)) {
		command.child.kill("SIGTERM");
		await command.ended();
	}
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A command that needs the database, up to the moment it has it. */
async function hold(): Promise<{ command: StartedCommand; url: string }> {
	const command = startCommand("tests/support/hold-database.mjs", [], { DATABASE_URL: "", SHIPLOG_DATA_DIR: dataDir });
	started.push(command);
	return { command, url: await command.firstLine() };
}

function server(): ProcessIdentity {
	return JSON.parse(readFileSync(join(dataDir, "mariadb", "server.json"), "utf8")).server;
}

async function ask(url: string, sql: string): Promise<unknown> {
	const db = openDatabase({ url: url.replace(/\/shiplog$/, "/"), connectionsMax: 1 });
	try {
		return (await db.pool.query(sql))[0];
	} finally {
		await db.close();
	}
}

async function end(command: StartedCommand, signal: NodeJS.Signals): Promise<number | null> {
	command.child.kill(signal);
	return command.ended();
}

describe("the private database server", () => {
	test("two commands share one server, and only the last one stops it", async () => {
		const [first, second] = await Promise.all([hold(), hold()]);
		expect(second.url).toBe(first.url);
		const shared = server();
		await end(first.command, "SIGTERM");
		expect(isRunning(shared)).toBe(true);
		await end(second.command, "SIGTERM");
		expect(isRunning(shared)).toBe(false);
	});

	test.each([
		["SIGINT", 130],
		["SIGTERM", 143],
		["SIGHUP", 129],
	] as const)("%s stops the server before the command ends with %i", async (signal, code) => {
		const { command } = await hold();
		const running = server();
		expect(await end(command, signal)).toBe(code);
		expect(isRunning(running)).toBe(false);
	});

	test("keeps its data over a stop and over a kill of everything", async () => {
		const first = await hold();
		await ask(first.url, "CREATE DATABASE kept");
		await ask(first.url, "CREATE TABLE kept.words (word VARCHAR(20)) ENGINE=InnoDB");
		await ask(first.url, "INSERT INTO kept.words VALUES ('before')");
		await end(first.command, "SIGTERM");
		const second = await hold();
		await ask(second.url, "INSERT INTO kept.words VALUES ('after')");
		process.kill(server().pid, "SIGKILL");
		await end(second.command, "SIGKILL");
		const third = await hold();
		expect(await ask(third.url, "SELECT word FROM kept.words ORDER BY word")).toEqual([
			{ word: "after" },
			{ word: "before" },
		]);
	});

	test("a command killed alone leaves its server to the next one, which stops it", async () => {
		const { command, url } = await hold();
		const left = server();
		await end(command, "SIGKILL");
		expect(isRunning(left)).toBe(true);
		const next = await hold();
		expect(next.url).toBe(url);
		expect(server()).toEqual(left);
		await end(next.command, "SIGTERM");
		expect(await waitUntil(() => !isRunning(left), { timeoutMs: 5_000 })).toBe(true);
	});

	test("a killed initialisation leaves nothing half-made", async () => {
		const halfMade = join(dataDir, "mariadb", "data.new-1");
		mkdirSync(join(halfMade, "mysql"), { recursive: true });
		await hold();
		expect(existsSync(halfMade)).toBe(false);
	});

	test("nobody gets in without the password, and only its owner can read that", async () => {
		const { url } = await hold();
		for (const user of ["root", "shiplog", "nobody"]) {
			const address = new URL(url);
			address.username = user;
			address.password = "";
			await expect(ask(address.href, "SELECT 1")).rejects.toThrow(/Access denied/);
		}
		expect(statSync(join(dataDir, "mariadb", "password")).mode & 0o077).toBe(0);
		expect(readdirSync(join(dataDir, "mariadb"))).not.toContain("init.sql");
	});
});
