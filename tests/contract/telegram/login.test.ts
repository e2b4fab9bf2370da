import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QrStep } from "@/lib/telegram/gateway";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import { type Scene, signIn, startScene } from "./scene";

let scene: Scene;
let pia: AccountHandle;
beforeAll(async () => {
	scene = await startScene();
	pia = scene.world.account({ phone: "15550002222", password: "hunter2", passwordHint: "game", firstName: "Pia" });
});
afterAll(() => scene.close());

describe("signing in by phone", () => {
	test("gives the account, and a session that signs in silently afterwards", async () => {
		const first = scene.open();
		await first.connect();
		expect(first.exportSession()).toBe("");
		const step = await signIn(first, scene.ola);
		expect(step).toMatchObject({ type: "signed_in", self: { peer: { name: "Ola Ek", peerId: scene.ola.id } } });
		const session = first.exportSession();
		await first.close();

		const second = scene.open({ session });
		await second.connect();
		expect((await second.self()).ref.id).toBe(scene.ola.id);
		expect(second.exportSession()).toBe(session);
	});

	test("says where the code went", async () => {
		const gateway = scene.open();
		await gateway.connect();
		expect(await gateway.login.sendCode("+1 555 000-1111")).toMatchObject({ via: "app", codeLength: 5 });
	});

	test("refuses a wrong code as a matter of login", async () => {
		const gateway = scene.open();
		await gateway.connect();
		const { hash } = await gateway.login.sendCode("15550001111");
		await expect(gateway.login.signIn("15550001111", hash, "00000")).rejects.toMatchObject({
			kind: "login",
			reason: "PHONE_CODE_INVALID",
		});
	});

	test("asks for the password with its hint, and proves it without sending it", async () => {
		const gateway = scene.open();
		await gateway.connect();
		expect(await signIn(gateway, pia)).toEqual({ type: "password_needed", hint: "game" });
		await expect(gateway.login.password("wrong")).rejects.toMatchObject({ kind: "login" });
		expect((await gateway.login.password("hunter2")).ref.id).toBe(pia.id);
		const sent = scene.tg.log.calls("auth.checkPassword");
		expect(sent.length).toBeGreaterThan(0);
		expect(inspect(sent, { depth: 9, maxStringLength: null })).not.toContain("hunter2");
	});

	test("follows the account to its own DC", async () => {
		const far = scene.world.account({ phone: "15550003333", firstName: "Far", homeDc: 4 });
		const gateway = scene.open();
		await gateway.connect();
		expect(await signIn(gateway, far)).toMatchObject({ type: "signed_in" });
		const session = gateway.exportSession();
		await gateway.close();
		const again = scene.open({ session });
		await again.connect();
		expect((await again.self()).ref.id).toBe(far.id);
		expect(scene.tg.log.calls("users.getUsers").at(-1)?.dc).toBe(4);
	});
});

/** The bytes inside the link. */
function tokenOf(url: string): Buffer {
	return Buffer.from(new URL(url).searchParams.get("token") ?? "", "base64url");
}

describe("signing in by QR code", () => {
	async function scanFirst(steps: AsyncGenerator<QrStep>, account: AccountHandle) {
		const first = await steps.next();
		if (first.value?.type !== "token") throw new Error("no token");
		expect(first.value.url).toMatch(/^tg:\/\/login\?token=[\w-]+$/);
		const next = steps.next();
		scene.tg.qr.accept(tokenOf(first.value.url), account.userId);
		return (await next).value;
	}

	test("goes on as soon as the code was scanned", async () => {
		const gateway = scene.open();
		await gateway.connect();
		const step = await scanFirst(gateway.login.qr(), scene.ola);
		expect(step).toMatchObject({ type: "signed_in", self: { ref: { id: scene.ola.id } } });
		expect(gateway.exportSession()).not.toBe("");
	});

	test("follows the account to its own DC", async () => {
		const far = scene.world.account({ phone: "15550004444", firstName: "Farther", homeDc: 4 });
		const gateway = scene.open();
		await gateway.connect();
		expect(await scanFirst(gateway.login.qr(), far)).toMatchObject({
			type: "signed_in",
			self: { ref: { id: far.id } },
		});
	});

	test("asks for the password of an account that has one", async () => {
		const gateway = scene.open();
		await gateway.connect();
		expect(await scanFirst(gateway.login.qr(), pia)).toEqual({ type: "password_needed", hint: "game" });
		expect((await gateway.login.password("hunter2")).ref.id).toBe(pia.id);
	});

	test("ends when nobody wants it any more", async () => {
		const gateway = scene.open();
		await gateway.connect();
		const stop = new AbortController();
		const steps = gateway.login.qr({ signal: stop.signal });
		await steps.next();
		const next = steps.next();
		stop.abort();
		await expect(next).rejects.toThrow();
	});
});

describe("other ways in and out", () => {
	test("a bot signs in by its token", async () => {
		const bot = scene.world.bot({ token: "42:secret", name: "Recap" });
		const gateway = scene.open();
		await gateway.connect();
		expect(await gateway.login.bot("42:secret")).toMatchObject({ ref: { id: bot.id }, peer: { kind: "bot" } });
		await expect(gateway.login.bot("43:wrong")).rejects.toMatchObject({ kind: "login" });
	});

	test("a session that was logged out is over", async () => {
		const gateway = await scene.signedIn();
		const session = gateway.exportSession();
		await gateway.login.logOut();
		expect(gateway.exportSession()).toBe("");
		await gateway.close();
		await expect(scene.open({ session }).connect()).rejects.toMatchObject({ kind: "terminal" });
	});

	test("revoking the others leaves this session alone", async () => {
		const other = (await scene.signedIn()).exportSession();
		const gateway = await scene.signedIn();
		await gateway.login.revokeOthers();
		expect((await gateway.self()).ref.id).toBe(scene.ola.id);
		await expect(scene.open({ session: other }).connect()).rejects.toMatchObject({ kind: "terminal" });
	});

	test("the server was asked nothing it does not know", () => {
		scene.tg.assertNoUnknownMethods();
	});
});
