import { afterAll, beforeAll, expect, test } from "vitest";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import { type StartedCommand, startCommand } from "../../support/start-command";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";

const MESSAGES = 520;
const database = withTestDatabase();
let room: SessionRoom;
let ola: AccountHandle;
let lab: SupergroupHandle;

beforeAll(async () => {
	room = await openSessionRoom(database());
	ola = room.world.account({ phone: "15550000001", firstName: "Ola" });
	lab = room.world.supergroup({ title: "Ship Lab", username: "shiplab", creator: ola });
	for (let n = 1; n < MESSAGES; n += 1) lab.post({ from: ola, text: `message ${n}` });
	await signInUser(room, "ola", ola);
	await closeAccounts();
});
afterAll(() => room.close());

test("sync-history stops between two pages at Ctrl-C, tells what it kept, and goes on next time", async () => {
	const stopped = shiplog(["sync-history", "@shiplab", "--json"], { RATE_RPS: "2" });
	const json = output(stopped);
	await until(() => /Reading history/.test(stopped.printed()), stopped);
	stopped.child.kill("SIGINT");
	expect(await stopped.ended()).toBe(130);
	const first = JSON.parse(await json);
	expect(first).toMatchObject({ group: "ship-lab", wasStopped: true, isComplete: false });
	expect(first.inserted % 100).toBe(0);

	const rest = shiplog(["sync-history", "ship-lab", "--json"]);
	const whole = JSON.parse(await output(rest));
	expect(await rest.ended()).toBe(0);
	expect(whole).toMatchObject({ isComplete: true, wasStopped: false, inserted: MESSAGES - first.inserted });
});

test("watch prints what happens and ends well at SIGTERM", async () => {
	const command = shiplog(["watch", "ship-lab"]);
	await until(() => /up to date, watching/.test(command.printed()), command);
	lab.post({ from: ola, text: "live" });
	await until(() => /1 stored, 0 deleted/.test(command.printed()), command);
	command.child.kill("SIGTERM");
	expect(await command.ended()).toBe(0);
});

test("pause and resume name the group, and a watch of nothing but paused groups says how to go on", async () => {
	expect(await output(shiplog(["pause", "ship-lab"]))).toBe("Ship Lab (ship-lab) is paused.\n");
	const watch = shiplog(["watch"]);
	expect(await watch.ended()).toBe(1);
	expect(watch.printed()).toContain("Every group that is collected live is paused.");
	expect(watch.printed()).toContain("shiplog telegram resume");
	expect(await output(shiplog(["resume", "ship-lab"]))).toBe("Ship Lab (ship-lab) is collected from now on.\n");
});

function shiplog(args: readonly string[], env: Record<string, string> = {}): StartedCommand {
	const settings = { ...room.settings, DATABASE_URL: database().url, LOG_LEVEL: "silent", ...env };
	return startCommand("--import", ["tsx", "scripts/shiplog.ts", "telegram", ...args], settings);
}

/** What it wrote to standard output. */
async function output(command: StartedCommand): Promise<string> {
	let text = "";
	command.child.stdout?.on("data", (chunk: string) => {
		text += chunk;
	});
	await command.ended();
	return text;
}

/** Looks again whenever the command prints something. */
async function until(isThere: () => boolean, { child, printed }: StartedCommand): Promise<void> {
	while (!isThere()) {
		await new Promise<void>((resolve, reject) => {
			for (const stream of [child.stdout, child.stderr]) stream?.once("data", () => resolve());
			child.once("close", () => reject(new Error(`It ended early:\n${printed()}`)));
		});
	}
}
