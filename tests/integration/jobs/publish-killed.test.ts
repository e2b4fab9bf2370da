import { fork } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Publication } from "@/lib/domain/publication";
import { withTestDatabase } from "../../support/database";
import { openPublishingScene, POSTING_HOUR, type PublishingScene } from "../../support/jobs/publishing-scene";

const SCRIPT = fileURLToPath(new URL("../../support/jobs/publish-until-killed.ts", import.meta.url));
const database = withTestDatabase();
let scene: PublishingScene;

beforeAll(async () => {
	scene = await openPublishingScene(database());
});
afterAll(async () => {
	await scene.close();
	vi.unstubAllEnvs();
	await rm(scene.folder, { recursive: true, force: true });
});

const MOMENTS: readonly (readonly [string, (post: Publication | undefined, photos: number) => boolean])[] = [
	["it is claimed", (post) => post !== undefined],
	["it is in the group", (_, photos) => photos > 0],
];

test.each(MOMENTS)("killed when %s, the recap is in the group once, and the week says posted", async (_, isReached) => {
	const { chat, closing, posts } = await scene.closed({});
	await scene.down(async () => {
		scene.setClock(POSTING_HOUR);
		const aheadMs = scene.ctx.now().getTime() - Date.now();
		const env = { ...process.env, ...scene.settings };
		const child = fork(SCRIPT, [database().url, String(aheadMs)], { execArgv: ["--import", "tsx"], env });
		const over = once(child, "exit");
		const look = async () => isReached((await posts())[0], scene.photos(chat).length);
		await vi.waitUntil(look, { timeout: 40_000, interval: 1 });
		child.kill("SIGKILL");
		await over;
		// What the dead process held would run out by itself after half a minute.
		await database().db.pool.query("DELETE FROM telegram_leases");
		await database().db.pool.query("UPDATE jobs_runner SET expires_at=NOW(3)");
	});
	await scene.wait("2025-11-17T09:00:00.000Z");
	const photos = scene.photos(chat);
	expect(photos).toHaveLength(1);
	expect(await posts()).toMatchObject([{ state: "sent", messageId: photos[0]?.message.id }]);
	expect(await closing()).toMatchObject({ state: "posted" });
});
