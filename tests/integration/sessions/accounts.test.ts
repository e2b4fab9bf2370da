import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findStoredSession } from "@/db/queries/telegram-accounts";
import { exportSessionFile } from "@/lib/services/telegram/accounts/export-session-file";
import { listAccounts } from "@/lib/services/telegram/accounts/list-accounts";
import { logOut } from "@/lib/services/telegram/accounts/log-out";
import { removeAccount } from "@/lib/services/telegram/accounts/remove-account";
import { revokeOthers } from "@/lib/services/telegram/accounts/revoke-others";
import { signInBot } from "@/lib/services/telegram/login/sign-in-bot";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { openGate } from "@/lib/telegram/open-gate";
import { openGateway } from "@/lib/telegram/open-gateway";
import { withTestDatabase } from "../../support/database";
import { STRANGER } from "../../support/services-context";
import { openSessionRoom, QUICK, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";

const TOKEN = "7000000001:AAaccounts-bot-token-of-the-tests";

const database = withTestDatabase();
let room: SessionRoom;
beforeAll(async () => {
	room = await openSessionRoom(database());
});
afterAll(() => room.close());

const selfOf = (account: string | null) =>
	withAccount(room.ctx, { account, purpose: "test" }, ({ gateway }) => gateway.self(), QUICK);
const stateOf = async (name: string) => (await listAccounts(room.ctx)).find((account) => account.name === name);

describe("several accounts", () => {
	test("each answers to its name, and a person is meant where none is named", async () => {
		const ana = room.world.account({ phone: "15550002001", firstName: "Ana" });
		const ben = room.world.account({ phone: "15550002002", firstName: "Ben" });
		const bot = room.world.bot({ token: TOKEN, name: "Recaps" });
		await signInBot(room.ctx, { name: "a-bot", token: TOKEN });
		await signInUser(room, "ana", ana);
		await signInUser(room, "ben", ben);
		expect((await selfOf("ana")).ref.id).toBe(ana.userId);
		expect((await selfOf("ben")).ref.id).toBe(ben.userId);
		expect((await selfOf("a-bot")).ref.id).toBe(bot.userId);
		expect((await selfOf(null)).ref.id).toBe(ana.userId);
		await expect(selfOf("eve")).rejects.toThrow('No Telegram account is called "eve"');
	});

	test("a bot signs in once, not at each start", async () => {
		room.tg.log.clear();
		for (let start = 0; start < 3; start += 1) {
			await selfOf("a-bot");
			await closeAccounts();
		}
		expect(room.tg.log.calls("auth.importBotAuthorization")).toEqual([]);
		expect(room.tg.log.calls("users.getUsers")).toHaveLength(3);
	});

	test("a bot token Telegram does not know is refused, and leaves no account", async () => {
		const wrong = signInBot(room.ctx, { name: "wrong", token: "7000000009:AAno-such-token" });
		await expect(wrong).rejects.toMatchObject({ code: "invalid", message: "Telegram does not know this bot token." });
		expect(await stateOf("wrong")).toBeUndefined();
	});

	test("nobody but the owner may see or use them", async () => {
		const stranger = { ...room.ctx, actor: STRANGER };
		await expect(listAccounts(stranger)).rejects.toThrow("not signed in");
		await expect(withAccount(stranger, { account: "ana", purpose: "x" }, async () => 1)).rejects.toThrow(
			"not signed in",
		);
		await expect(exportSessionFile(stranger, { account: "ana" })).rejects.toThrow("not signed in");
	});
});

describe("leaving", () => {
	test("logging out ends the session at Telegram and forgets it here", async () => {
		await signInUser(room, "cleo", room.world.account({ phone: "15550002003", firstName: "Cleo" }));
		await expect(removeAccount(room.ctx, { account: "cleo" })).rejects.toThrow("is signed in");
		const account = await logOut(room.ctx, { account: "cleo" }, QUICK);
		expect(account).toMatchObject({ state: "signed_out", stateReason: null });
		expect(room.tg.log.calls("auth.logOut")).toHaveLength(1);
		expect(await findStoredSession(room.ctx.db, account.accountId)).toBeNull();
		await expect(selfOf("cleo")).rejects.toThrow("The account cleo is signed out");
		await removeAccount(room.ctx, { account: "cleo" });
		expect(await stateOf("cleo")).toBeUndefined();
	});

	test("a session Telegram revoked is told once, and never tried again", async () => {
		const dov = room.world.account({ phone: "15550002004", firstName: "Dov" });
		await signInUser(room, "dov", dov);
		room.tg.net.revoke(dov.userId);
		await expect(selfOf("dov")).rejects.toMatchObject({ name: "SessionEnded", reason: "terminal" });
		expect(await stateOf("dov")).toMatchObject({ state: "ended", stateReason: "SESSION_REVOKED" });
		room.tg.log.clear();
		await expect(selfOf("dov")).rejects.toThrow("was signed out by Telegram (SESSION_REVOKED)");
		expect(room.tg.log.calls()).toEqual([]);
		await signInUser(room, "dov", dov);
		expect((await selfOf("dov")).ref.id).toBe(dov.userId);
	});

	test("a key Telegram forgot ends the account while it is in use", async () => {
		const eli = room.world.account({ phone: "15550002005", firstName: "Eli" });
		await signInUser(room, "eli", eli);
		const work = withAccount(
			room.ctx,
			{ account: "eli", purpose: "test" },
			async ({ gateway, signal }) => {
				room.tg.net.forgetKey(eli.userId);
				await gateway.self().catch(() => undefined);
				await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
			},
			QUICK,
		);
		await expect(work).rejects.toMatchObject({ reason: "terminal" });
		await closeAccounts();
		expect(await stateOf("eli")).toMatchObject({ state: "ended" });
	});

	test("ending the other sessions signs out everybody but us", async () => {
		const fay = room.world.account({ phone: "15550002006", firstName: "Fay" });
		await signInUser(room, "fay", fay);
		const phone = openGateway({
			apiId: 1,
			apiHash: "t",
			session: null,
			gate: openGate,
			testDc: room.tg.config,
			log: room.ctx.log,
		});
		await phone.connect();
		const { hash } = await phone.login.sendCode("15550002006");
		await phone.login.signIn("15550002006", hash, "12345");
		await revokeOthers(room.ctx, { account: "fay" }, QUICK);
		await expect(phone.self()).rejects.toMatchObject({ kind: "terminal" });
		await phone.close();
		expect((await selfOf("fay")).ref.id).toBe(fay.userId);
	});

	test("somebody else under the same name is signed out again", async () => {
		const gil = room.world.account({ phone: "15550002007", firstName: "Gil" });
		await signInUser(room, "gil", gil);
		await logOut(room.ctx, { account: "gil" }, QUICK);
		const hal = room.world.account({ phone: "15550002008", firstName: "Hal" });
		room.tg.log.clear();
		await expect(signInUser(room, "gil", hal)).rejects.toThrow("not signed in");
		expect(room.tg.log.calls("auth.logOut")).toHaveLength(1);
	});
});

describe("an exported session", () => {
	test("is for this user's eyes alone, and signs in elsewhere", async () => {
		const { file } = await exportSessionFile(room.ctx, { account: "ana" });
		expect(file).toBe(join(room.folder, "telegram", "exports", "ana.session"));
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
		const session = readFileSync(file, "utf8").trim();
		await closeAccounts();
		const other = openGateway({
			apiId: 1,
			apiHash: "t",
			session,
			gate: openGate,
			testDc: room.tg.config,
			log: room.ctx.log,
		});
		await other.connect();
		expect((await other.self()).peer.name).toBe("Ana");
		await other.close();
		await expect(exportSessionFile(room.ctx, { account: "ana" })).rejects.toThrow("such a file already");
	});

	test("is not written where others can enter", async () => {
		const open = join(room.folder, "open");
		mkdirSync(open, { mode: 0o755 });
		const exported = exportSessionFile(room.ctx, { account: "ana", file: join(open, "ana.session") });
		await expect(exported).rejects.toMatchObject({ hint: expect.stringContaining("chmod 700") });
	});
});

describe("without Telegram", () => {
	test.each([
		[{ MTPROTO_ENABLED: "0" }, "switched off (MTPROTO_ENABLED)"],
		[{ SHIPLOG_TELEGRAM_TEST_DC: "", SHIPLOG_TELEGRAM_TEST_KEY: "", RATE_RPS: "" }, "credentials are not set"],
	])("%o is a clear error, and accounts can still be seen", async (settings, message) => {
		const before = { ...process.env };
		for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
		await expect(selfOf("ana")).rejects.toThrow(message);
		expect(await listAccounts(room.ctx)).not.toEqual([]);
		for (const name of Object.keys(settings)) vi.stubEnv(name, before[name] ?? "");
	});
});
