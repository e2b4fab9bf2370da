import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, QUICK, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import { type Socks5Server, startSocks5Server } from "../../support/socks5-server";

const database = withTestDatabase();
let room: SessionRoom;
let proxy: Socks5Server;
beforeAll(async () => {
	room = await openSessionRoom(database());
	proxy = await startSocks5Server({ username: "us er", password: "p:w@" });
});
afterAll(async () => {
	await room.close();
	await proxy.close();
});

test("everything goes through the SOCKS5 proxy, signing in included", async () => {
	vi.stubEnv("TELEGRAM_PROXY", `socks5://us%20er:p%3Aw%40@127.0.0.1:${proxy.port}`);
	await signInUser(room, "ola", room.world.account({ phone: "15550005001", firstName: "Ola" }));
	await withAccount(room.ctx, { account: "ola", purpose: "test" }, ({ gateway }) => gateway.self(), QUICK);
	const { host, port } = room.tg.config;
	expect(proxy.destinations).toEqual(Array(3).fill(`${host}:${port}`));
});

test("a proxy that is gone is said in words, and the account stays signed in", async () => {
	await closeAccounts();
	vi.stubEnv("TELEGRAM_PROXY", "socks5://127.0.0.1:1");
	const work = withAccount(room.ctx, { account: "ola", purpose: "test" }, async () => 1, QUICK);
	await expect(work).rejects.toMatchObject({
		code: "upstream_unavailable",
		message: expect.stringContaining("The SOCKS5 proxy of TELEGRAM_PROXY could not be reached"),
	});
	vi.stubEnv("TELEGRAM_PROXY", "");
	expect(await withAccount(room.ctx, { account: "ola", purpose: "test" }, async () => "in", QUICK)).toBe("in");
});
