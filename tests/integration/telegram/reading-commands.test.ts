import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import { type StartedCommand, startCommand } from "../../support/start-command";

const MESSAGES = 1_200;
const database = withTestDatabase();
let room: SessionRoom;

beforeAll(async () => {
	room = await openSessionRoom(database());
	const ola = room.world.account({ phone: "15550000001", firstName: "Ola" });
	const lab = room.world.supergroup({ title: "Ship Lab", username: "shiplab", creator: ola, members: 20 });
	for (let n = 1; n < MESSAGES; n += 1) lab.post({ from: ola, text: `message ${n}` });
	await signInUser(room, "ola", ola);
	await closeAccounts();
});
afterAll(() => room.close());

test("members answer in JSON on standard output alone", async () => {
	const { isComplete, members } = JSON.parse(await output(shiplog(["participants", "@shiplab", "--json"])));
	expect([isComplete, members.length]).toEqual([true, 21]);
});

test("messages come a line each, all of them", async () => {
	const lines = (await output(shiplog(["messages", "shiplab", "--format", "jsonl"]))).trimEnd().split("\n");
	expect(lines).toHaveLength(MESSAGES);
	expect(JSON.parse(lines[0] ?? "")).toMatchObject({ id: MESSAGES, text: `message ${MESSAGES - 1}` });
});

test("a chat that is mistyped ends with the nearest one, and status 1", async () => {
	const command = shiplog(["info", "@shiplap"]);
	expect(await command.ended()).toBe(1);
	expect(command.printed()).toContain("Did you mean “Ship Lab” (@shiplab)?");
});

test("a file in a folder that is not there is refused in words", async () => {
	const command = shiplog(["participants", "@shiplab", "--csv", join(room.folder, "nowhere", "members.csv")]);
	expect(await command.ended()).toBe(1);
	expect(command.printed()).toContain("Its folder does not exist: make it first.");
	expect(command.printed()).not.toContain("unexpected failure");
});

test("Ctrl-C ends an export between two pages, with nothing half written", async () => {
	const out = join(room.folder, "export.json");
	const command = shiplog(["messages", "shiplab", "--out", out], { RATE_RPS: "2" });
	await until(() => /messages, \d+ a second/.test(command.printed()), command);
	command.child.kill("SIGINT");
	expect(await command.ended()).toBe(130);
	expect(command.printed()).toContain("shiplog: stopped.");
	expect(readdirSync(room.folder).filter((name) => name.startsWith("export.json"))).toEqual([]);
});

function shiplog(args: readonly string[], env: Record<string, string> = {}): StartedCommand {
	const settings = { ...room.settings, DATABASE_URL: database().url, LOG_LEVEL: "silent", ...env };
	return startCommand("--import", ["tsx", "scripts/shiplog.ts", "telegram", ...args], settings);
}

/** What it wrote to standard output by its end, which must be a good one. */
async function output(command: StartedCommand): Promise<string> {
	let text = "";
	command.child.stdout?.on("data", (chunk: string) => {
		text += chunk;
	});
	const code = await command.ended();
	if (code !== 0) throw new Error(`It ended with ${code}:\n${command.printed()}`);
	return text;
}

/** Looks again whenever the command prints something. */
async function until(isThere: () => boolean, { child, printed }: StartedCommand): Promise<void> {
	while (!isThere()) {
		await new Promise<void>((resolve, reject) => {
			child.stderr?.once("data", () => resolve());
			child.once("close", () => reject(new Error(`It ended early:\n${printed()}`)));
		});
	}
}
