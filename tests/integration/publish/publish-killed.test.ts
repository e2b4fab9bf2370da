import { fork } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listPublications } from "@/lib/services/publish/list-publications";
import type { PostStep } from "@/lib/services/publish/post-outcome";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { resumePublications } from "@/lib/services/publish/resume-publications";
import { withTestDatabase } from "../../support/database";
import { openPostingRoom, type PostingRoom, photosIn } from "../../support/posting/posting-room";

const SCRIPT = fileURLToPath(new URL("../../support/post-until-killed.ts", import.meta.url));
const STEPS: readonly PostStep[] = ["claimed", "drawn", "counted", "answered", "recorded"];
const database = withTestDatabase();
let room: PostingRoom;

beforeAll(async () => {
	room = await openPostingRoom(database());
});
afterAll(async () => {
	await room.close();
	vi.unstubAllEnvs();
	await rm(room.folder, { recursive: true, force: true });
});

function startPosting(groupId: number, step: PostStep | "never") {
	return fork(SCRIPT, [database().url, String(groupId), step], {
		execArgv: ["--import", "tsx"],
		env: { ...process.env, ...room.settings },
	});
}

async function kill(child: ReturnType<typeof startPosting>): Promise<void> {
	child.kill("SIGKILL");
	await once(child, "exit");
	await forgetLease();
}

/** A dead process's hold on the session runs out by itself after half a minute. */
async function forgetLease(): Promise<void> {
	await database().db.pool.query("DELETE FROM telegram_leases");
}

test.each(STEPS)("killed when it is %s, the recap is posted once in the end", async (step) => {
	const { chat, groupId } = await room.group();
	const child = startPosting(groupId, step);
	await once(child, "message");
	await kill(child);
	await resumePublications(room.ctx);
	const [publication] = await listPublications(room.ctx, { groupId });
	const photos = photosIn(chat);
	expect(photos).toHaveLength(1);
	expect(publication).toMatchObject({ state: "sent", messageId: photos[0]?.message.id });
});

test.each([1, 2, 3, 4, 5])("killed at its %i. call to Telegram, the recap is posted once in the end", async (calls) => {
	const { chat, groupId } = await room.group();
	room.server.log.clear();
	const child = startPosting(groupId, "never");
	const over = once(child, "exit");
	let isOver = false;
	void over.then(() => {
		isOver = true;
	});
	await vi.waitUntil(() => isOver || room.server.log.calls().length >= calls, { timeout: 50_000, interval: 1 });
	child.kill("SIGKILL");
	await over;
	await forgetLease();
	await resumePublications(room.ctx);
	expect(photosIn(chat)).toHaveLength(1);
	const [publication] = await listPublications(room.ctx, { groupId });
	expect(publication).toMatchObject({ state: "sent", messageId: photosIn(chat)[0]?.message.id });
});

test("killed while Telegram has the send and no answer has come back, it is found and not sent again", async () => {
	const { chat, groupId } = await room.group();
	room.server.net.dropNextReply("messages.sendMedia");
	const child = startPosting(groupId, "never");
	await vi.waitUntil(() => photosIn(chat).length === 1, { timeout: 50_000, interval: 20 });
	await kill(child);
	room.ola.account.randomIds.clear();
	const posted = await publishRecap(room.ctx, { groupId });
	expect(photosIn(chat)).toHaveLength(1);
	expect(posted).toMatchObject({ state: "sent", messageId: photosIn(chat)[0]?.message.id });
});
