import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSocks5Server } from "../../../support/socks5-server";
import { type Scene, startScene } from "../scene";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

/** A port nobody listens on. */
async function deadPort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, "close");
	return port;
}

test("a dead proxy fails the connect instead of hanging, and so every call after it", async () => {
	const gateway = scene.open({ proxy: { host: "127.0.0.1", port: await deadPort() } });
	await expect(gateway.connect()).rejects.toMatchObject({ kind: "network", reason: "PROXY_UNREACHABLE" });
	await expect(gateway.self()).rejects.toMatchObject({ kind: "network" });
});

test("a proxy that accepts and stays silent fails the connect in time", async () => {
	const silent = createServer(() => undefined).listen(0, "127.0.0.1");
	await once(silent, "listening");
	const { port } = silent.address() as AddressInfo;
	const gateway = scene.open({ proxy: { host: "127.0.0.1", port }, timing: { dialMs: 300 } });
	await expect(gateway.connect()).rejects.toMatchObject({ kind: "network" });
	silent.close();
});

test("a living proxy carries everything, also with a password", async () => {
	const login = { username: "ola", password: "harbour" };
	const proxy = await startSocks5Server(login);
	const gateway = await scene.signedIn(scene.ola, { proxy: { host: "127.0.0.1", port: proxy.port, ...login } });
	expect((await gateway.self()).ref.id).toBe(scene.ola.id);
	expect(new Set(proxy.destinations)).toEqual(new Set([`127.0.0.1:${scene.tg.config.port}`]));
	await gateway.close();
	await proxy.close();
});

test("a server that is not there fails the connect", async () => {
	const testDc = { ...scene.tg.config, port: await deadPort() };
	await expect(scene.open({ testDc }).connect()).rejects.toMatchObject({ kind: "network", reason: "UNREACHABLE" });
});
