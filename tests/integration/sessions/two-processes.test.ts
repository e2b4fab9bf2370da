import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { withTestDatabase } from "../../support/database";
import { OWNER } from "../../support/services-context";
import { PROCESS_TIMES } from "../../support/sessions/process-times";
import { openSessionRoom, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import { type AccountUser, startUser } from "../../support/sessions/start-user";
import { until } from "../../support/until";

const database = withTestDatabase();
let room: SessionRoom;
let account: TelegramAccount;
const users: AccountUser[] = [];
beforeAll(async () => {
	room = await openSessionRoom(database());
	account = await signInUser(room, "ola", room.world.account({ phone: "15550003001", firstName: "Ola" }));
});
afterEach(async () => {
	for (const user of users.splice(0)) user.kill();
	await closeAccounts();
	await until(() => room.tg.net.connections === 0);
	// What the killed ones held would be waited for by the next test.
	await database().db.pool.query("DELETE FROM telegram_leases");
});
afterAll(() => room.close());

function start(mode: "person" | "background"): AccountUser {
	const user = startUser(room, { url: database().url, account: account.name, mode });
	users.push(user);
	return user;
}

/** Uses the account in this process; counts the server's connections while it waits and while it works. */
function use(signal?: AbortSignal) {
	const seen = { waitedFor: [] as string[], connections: [] as number[] };
	const onWaiting = (holder: string) => seen.waitedFor.push(holder);
	const work = withAccount(
		room.ctx,
		{ account: account.name, purpose: "test", onWaiting, signal },
		async ({ gateway }) => {
			seen.connections.push(room.tg.net.connections);
			return (await gateway.self()).ref.id;
		},
		PROCESS_TIMES,
	);
	return { seen, work };
}

describe("two processes that want one session", () => {
	test("the second waits, and connects only when the first was killed and its lease has run out", async () => {
		const first = start("person");
		await first.tells("held");
		expect(room.tg.net.connections).toBe(1);
		const { seen, work } = use();
		await until(() => seen.waitedFor.length > 0);
		expect(seen.waitedFor[0]).toContain(`process ${first.child.pid}, person`);
		first.ask();
		await first.tells("answered");
		expect(room.tg.net.connections).toBe(1);
		const killedAt = performance.now();
		first.kill();
		await expect(work).resolves.toBe(account.telegramUserId);
		expect(seen.connections).toEqual([1]);
		const { ttlMs, heartbeatMs } = PROCESS_TIMES.lease;
		// The last heartbeat may have been a while ago, yet never so long that the first could still be at work.
		expect(performance.now() - killedAt).toBeGreaterThan(ttlMs - heartbeatMs * 10);
	});

	test("work in the background gives way to a person, and comes back", async () => {
		const watcher = start("background");
		await watcher.tells("held");
		const { seen, work } = use();
		await expect(work).resolves.toBe(account.telegramUserId);
		expect(seen.connections).toEqual([1]);
		expect(watcher.told.slice(0, 2)).toEqual(["held", "yielded"]);
		await closeAccounts();
		await watcher.tells("held", 2);
		watcher.ask();
		await watcher.tells("answered");
		expect(room.tg.net.connections).toBe(1);
	});

	test("of two in the background neither gives way to the other", async () => {
		const first = start("background");
		await first.tells("held");
		const second = start("background");
		await second.tells("waiting");
		first.ask();
		await first.tells("answered");
		expect(first.told).not.toContain("yielded");
		first.kill();
		await second.tells("held");
	});

	test("a process that was asleep sends nothing when it wakes after its lease has run out", async () => {
		const sleeper = start("person");
		await sleeper.tells("held");
		sleeper.child.kill("SIGSTOP");
		const { work } = use();
		await expect(work).resolves.toBe(account.telegramUserId);
		const sessions = new Set(room.tg.log.calls().map(({ sessionId }) => sessionId));
		room.tg.log.clear();
		// The question is in its queue already when it wakes up.
		sleeper.ask();
		sleeper.child.kill("SIGCONT");
		await sleeper.tells("lost");
		await until(() => sleeper.told.some((word) => word.startsWith("refused") || word === "failed"));
		const asked = room.tg.log.calls("users.getUsers").filter(({ sessionId }) => sessions.has(sessionId));
		expect(asked).toEqual([]);
	});

	test("somebody in a browser is told who has the account instead of waiting for ever", async () => {
		const holder = start("person");
		await holder.tells("held");
		const inBrowser = { ...room.ctx, actor: OWNER };
		const use = { account: account.name, purpose: "dialogs" };
		// Half a minute passes at once; the database's clock goes on as ever.
		const clock = { ...PROCESS_TIMES.clock, sleep: soon(30_000) };
		const work = withAccount(inBrowser, use, async () => "in", { ...PROCESS_TIMES, clock });
		await expect(work).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(", person") });
	});

	test("whoever gives up waiting leaves nothing behind", async () => {
		const holder = start("person");
		await holder.tells("held");
		const stop = new AbortController();
		const { seen, work } = use(stop.signal);
		await until(() => seen.waitedFor.length > 0);
		stop.abort(new Error("enough"));
		await expect(work).rejects.toThrow("enough");
		holder.ask();
		await holder.tells("answered");
		expect(room.tg.net.connections).toBe(1);
	});
});

/** A sleep in which long waits take half a second. */
function soon(longMs: number): (ms: number, signal?: AbortSignal) => Promise<void> {
	return (ms, signal) => PROCESS_TIMES.clock.sleep(ms >= longMs ? 500 : ms, signal);
}

describe("two pieces of work in one process", () => {
	test("share one connection, and it is closed a moment after the last", async () => {
		room.tg.log.clear();
		const results = await Promise.all([1, 2, 3].map(() => use()).map(async ({ seen, work }) => [await work, seen]));
		expect(results.map(([id]) => id)).toEqual([1, 2, 3].map(() => account.telegramUserId));
		expect(results.every(([, seen]) => JSON.stringify(seen).includes('"connections":[1]'))).toBe(true);
		expect(new Set(room.tg.log.calls().map(({ sessionId }) => sessionId)).size).toBe(1);
		await until(() => room.tg.net.connections === 0);
	});
});
