import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listPublications } from "@/lib/services/publish/list-publications";
import type { PostStep } from "@/lib/services/publish/post-outcome";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { resumePublications } from "@/lib/services/publish/resume-publications";
import { withTestDatabase } from "../../support/database";
import { PostingChild } from "../../support/posting/posting-child";
import { openPostingRoom, type PostingRoom, photosIn } from "../../support/posting/posting-room";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";

const STEPS: readonly PostStep[] = ["claimed", "drawn", "counted", "answered", "recorded"];
/** From the claim to the record it takes about this long in a process that has drawn nothing yet. */
const WORK_MS = 2_500;
/** More of them by `npm run bench:kill-posts`. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 4);
const ROUND_MS_MAX = 30_000;
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

async function expectOnePost(chat: SupergroupHandle, groupId: number): Promise<void> {
	const photos = photosIn(chat);
	expect(photos).toHaveLength(1);
	const [publication] = await listPublications(room.ctx, { groupId });
	expect(publication).toMatchObject({ state: "sent", messageId: photos[0]?.message.id });
}

test.each(STEPS)("killed when it is %s, the recap is posted once in the end", async (step) => {
	const { chat, groupId } = await room.group();
	const child = new PostingChild(database(), room, groupId, step);
	await child.reached(step);
	await child.kill();
	await resumePublications(room.ctx);
	await expectOnePost(chat, groupId);
});

test.each([1, 2, 3, 4, 5])("killed at its %i. call to Telegram, the recap is posted once in the end", async (calls) => {
	const { chat, groupId } = await room.group();
	room.server.log.clear();
	const child = new PostingChild(database(), room, groupId, "never");
	const isThere = () => child.isOver || room.server.log.calls().length >= calls;
	await vi.waitUntil(isThere, { timeout: 50_000, interval: 1 });
	await child.kill();
	await resumePublications(room.ctx);
	await expectOnePost(chat, groupId);
});

const patience = { timeout: ROUNDS * ROUND_MS_MAX };
test("killed twice in a row at random moments, the recap is posted once in the end", patience, async () => {
	expect(ROUNDS).toBeGreaterThan(0);
	for (let round = 0; round < ROUNDS; round += 1) {
		const { chat, groupId } = await room.group();
		for (let time = 0; time < 2; time += 1) {
			const child = new PostingChild(database(), room, groupId, "never");
			await child.reached("claimed");
			await child.killWithin(WORK_MS);
		}
		await resumePublications(room.ctx);
		await expectOnePost(chat, groupId);
	}
});

test("killed while Telegram has the send and no answer has come back, it is found and not sent again", async () => {
	const { chat, groupId } = await room.group();
	room.server.net.dropNextReply("messages.sendMedia");
	const child = new PostingChild(database(), room, groupId, "never");
	await vi.waitUntil(() => photosIn(chat).length === 1, { timeout: 50_000, interval: 20 });
	await child.kill();
	room.ola.account.randomIds.clear();
	await publishRecap(room.ctx, { groupId });
	await expectOnePost(chat, groupId);
});
