import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { findStoredSession } from "@/db/queries/telegram-accounts";
import { answerCode } from "@/lib/services/telegram/login/answer-code";
import { startPhoneLogin } from "@/lib/services/telegram/login/start-phone-login";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { keyIdOf } from "@/lib/services/telegram/secrets/envelope";
import { rotateKey } from "@/lib/services/telegram/secrets/rotate-key";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, QUICK, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";

const OLD = "the first secret of these tests, long enough";
const NEW = "the second secret of these tests, long enough";

const database = withTestDatabase();
let room: SessionRoom;
let accountId = "";
beforeAll(async () => {
	room = await openSessionRoom(database());
	vi.stubEnv("SHIPLOG_SECRET", "");
	const ola = room.world.account({ phone: "15550004001", firstName: "Ola" });
	accountId = (await signInUser(room, "ola", ola)).accountId;
});
beforeEach(() => closeAccounts());
afterAll(() => room.close());

const work = () => withAccount(room.ctx, { account: "ola", purpose: "test" }, async () => "signed in", QUICK);
const keyId = async () => keyIdOf((await findStoredSession(room.ctx.db, accountId))?.sealed ?? "");

test("without a secret of one's own, a rotation makes a key; sign-ins half done go on", async () => {
	room.world.account({ phone: "15550004002", firstName: "Pia" });
	const { loginId } = await startPhoneLogin(room.ctx, { name: "pia", phone: "15550004002" });
	const before = await keyId();
	const rotation = await rotateKey(room.ctx);
	expect(rotation).toMatchObject({ sealed: 2, unchanged: 0, skipped: 0 });
	expect(await keyId()).toBe(rotation.keyId);
	expect(rotation.keyId).not.toBe(before);
	expect(await work()).toBe("signed in");
	expect(await answerCode(room.ctx, { loginId, code: "12345" })).toMatchObject({ step: "done" });
});

test("a secret that is set now opens what the key file sealed, and takes over at the next rotation", async () => {
	vi.stubEnv("SHIPLOG_SECRET", OLD);
	expect(await work()).toBe("signed in");
	expect(await rotateKey(room.ctx)).toMatchObject({ sealed: 2, unchanged: 0 });
	expect(await rotateKey(room.ctx)).toMatchObject({ sealed: 0, unchanged: 2 });
	expect(await work()).toBe("signed in");
});

test("a secret that was changed without naming the old one is one clear error, and naming it helps", async () => {
	vi.stubEnv("SHIPLOG_SECRET", NEW);
	await expect(work()).rejects.toMatchObject({
		code: "conflict",
		message: "The stored Telegram session was sealed with a key that is not here.",
		hint: expect.stringContaining("SHIPLOG_SECRET"),
	});
	await expect(rotateKey(room.ctx)).rejects.toThrow("a key that is not here");
	vi.stubEnv("SHIPLOG_SECRET_PREVIOUS", OLD);
	expect(await work()).toBe("signed in");
	await closeAccounts();
	expect(await rotateKey(room.ctx)).toMatchObject({ sealed: 2 });
	vi.stubEnv("SHIPLOG_SECRET_PREVIOUS", "");
	expect(await work()).toBe("signed in");
});

test("one account's session does not open as another's", async () => {
	const stored = await findStoredSession(room.ctx.db, accountId);
	await database().db.pool.query("UPDATE telegram_accounts SET session = ? WHERE name = 'pia'", [stored?.sealed]);
	const stolen = withAccount(room.ctx, { account: "pia", purpose: "test" }, async () => "in", QUICK);
	await expect(stolen).rejects.toThrow("was changed, or belongs to another account");
});
