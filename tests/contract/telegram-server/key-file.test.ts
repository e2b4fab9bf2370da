import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startTelegramServer } from "../../telegram-server/start-telegram-server";
import type { TlObject } from "../../telegram-server/tl-object";
import { connectRaw } from "./raw-client/connect-raw";
import { signInRaw } from "./raw-client/sign-in-raw";
import { OLA, tinyWorld } from "./tiny-world";

const USERS: TlObject = { _: "users.getUsers", id: [{ _: "inputUserSelf" }] };

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "telegram-keys-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const start = () => startTelegramServer({ world: tinyWorld([OLA]), keysPath: join(folder, "keys.json") });

it("a server that starts again with its key file knows who was signed in, and who signed out", async () => {
	const first = await start();
	const [stays, leaves] = [await connectRaw(first), await connectRaw(first)];
	await signInRaw(stays, OLA);
	await signInRaw(leaves, OLA);
	await leaves.call({ _: "auth.logOut" });
	await first.close();
	expect(statSync(join(folder, "keys.json")).mode & 0o077).toBe(0);

	const second = await start();
	const again = await connectRaw(second, { key: stays.key });
	again.send(Buffer.from("ec77be7a0100000000000000", "hex"));
	again.salt = (await again.untilNamed("bad_server_salt")).message.new_server_salt as bigint;
	expect(await again.call(USERS)).toMatchObject([{ id: 1001n }]);
	const gone = await connectRaw(second, { key: leaves.key });
	await expect(gone.call(USERS)).rejects.toThrow("transport error -404");
	again.socket.close();
	await second.close();
});
