import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identify, isRunning, type ProcessIdentity } from "@/scripts/bootstrap/process/process-identity.mjs";
import { waitUntil } from "@/scripts/bootstrap/process/wait-until.mjs";
import { type StartedCommand, startCommand } from "../../support/start-command";

let dataDir = "";
beforeAll(() => {
	dataDir = mkdtempSync(join(tmpdir(), "shiplog-"));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A command with its child running. */
async function hold(env: Record<string, string> = {}): Promise<{ command: StartedCommand; child: ProcessIdentity }> {
	const command = startCommand("tests/support/hold-child.mjs", [], { SHIPLOG_DATA_DIR: dataDir, ...env });
	return { command, child: identify(Number(await command.firstLine())) };
}

function remembered(): string[] {
	return readdirSync(join(dataDir, "run", "children"));
}

describe("a command's children", () => {
	test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("are gone when the command has ended by %s", async (signal) => {
		const { command, child } = await hold();
		command.child.kill(signal);
		await command.ended();
		expect(isRunning(child)).toBe(false);
		expect(remembered()).toEqual([]);
	});

	test("are gone when the command ends by itself", async () => {
		const { command, child } = await hold();
		command.child.stdin?.end();
		expect(await command.ended()).toBe(0);
		expect(isRunning(child)).toBe(false);
	});

	test("of a command that was killed are ended by the next one", async () => {
		const killed = await hold();
		killed.command.child.kill("SIGKILL");
		await killed.command.ended();
		expect(isRunning(killed.child)).toBe(true);
		const next = await hold();
		expect(isRunning(killed.child)).toBe(false);
		expect(isRunning(next.child)).toBe(true);
		next.command.child.kill("SIGTERM");
		await next.command.ended();
	});

	test("of a command whose npm was killed are ended by the command", async () => {
		const script = "tests/support/hold-child.mjs";
		// A process in npm's place: it starts the command, and is killed without a word.
		const npm = `require("node:child_process").spawn(process.execPath, ["${script}"], { stdio: "inherit" })`;
		const command = startCommand("-e", [npm], { SHIPLOG_DATA_DIR: dataDir, npm_lifecycle_event: "start" });
		const child = identify(Number(await command.firstLine()));
		command.child.kill("SIGKILL");
		expect(await waitUntil(() => !isRunning(child), { timeoutMs: 10_000 })).toBe(true);
	});
});
