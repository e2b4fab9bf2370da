import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { upsertTelegramWait } from "@/db/queries/telegram-waits";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { REASONS } from "@/lib/domain/publication-reason";
import { claimPublication } from "@/lib/services/publish/claim-publication";
import { findStandingWait } from "@/lib/services/publish/find-standing-wait";
import { listPublications } from "@/lib/services/publish/list-publications";
import { postingAccount } from "@/lib/services/publish/posting-account";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { resumePublications } from "@/lib/services/publish/resume-publications";
import { startPublisher } from "@/lib/services/publish/start-publisher";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { FULL_WEEK } from "../../factories/recap-weeks";
import { withTestDatabase } from "../../support/database";
import { FakeClock } from "../../support/fake-clock";
import { openPostingRoom, type PostingRoom, photosIn } from "../../support/posting/posting-room";
import { rpc } from "../../telegram-server/net/rpc";

const database = withTestDatabase();
const HOUR_MS = 3_600_000;
const WEEK_BEFORE = "2025-11-03";
let room: PostingRoom;

beforeAll(async () => {
	room = await openPostingRoom(database());
});
afterEach(() => room.server.faults.clear());
afterAll(async () => {
	room.server.assertNoUnknownMethods();
	await room.close();
	vi.unstubAllEnvs();
	await rm(room.folder, { recursive: true, force: true });
});

describe("a group that does not take the post", () => {
	test("in slow mode for seconds gets it after them", async () => {
		const { chat, groupId } = await room.group({ slowMode: 2 });
		await publishRecap(room.ctx, { groupId, weekStart: WEEK_BEFORE });
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent", reason: null });
		expect(photosIn(chat)).toHaveLength(2);
	});

	test("in slow mode for an hour parks it with its reason, and is left alone until then", async () => {
		const { chat, groupId } = await room.group({ slowMode: 3_600 });
		await publishRecap(room.ctx, { groupId, weekStart: WEEK_BEFORE });
		const parked = await publishRecap(room.ctx, { groupId });
		expect(parked).toMatchObject({ state: "claimed", reasonCode: "slow_mode", reason: REASONS.slow_mode.message });
		const waitMs = Number(parked.retryAt) - room.ctx.now().getTime();
		expect(waitMs).toBeGreaterThan(3_500_000);
		const calls = room.server.log.calls("messages.sendMedia").length;
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "claimed" });
		expect(await resumePublications(room.ctx)).toMatchObject({ claimed: 0, sent: 0, broken: 0 });
		expect(room.server.log.calls("messages.sendMedia")).toHaveLength(calls);
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("without the right to send photos fails with what to do, and the next week tries again", async () => {
		const { chat, groupId } = await room.group();
		chat.forbid({ send_photos: true });
		const failed = await publishRecap(room.ctx, { groupId, weekStart: WEEK_BEFORE });
		expect(failed).toMatchObject({ state: "failed", reasonCode: "no_rights", retryAt: null });
		const tries = room.server.log.calls("messages.sendMedia").length;
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "failed", reasonCode: "no_rights" });
		expect(room.server.log.calls("messages.sendMedia").length).toBeGreaterThan(tries);
		chat.forbid({});
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent" });
		expect(await publishRecap(room.ctx, { groupId, weekStart: WEEK_BEFORE })).toMatchObject({ state: "sent" });
		expect(photosIn(chat)).toHaveLength(2);
	});

	test("that the account was removed from is said to be out of reach", async () => {
		const { chat, groupId, founder } = await room.group();
		chat.ban(room.ola, founder);
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "failed", reasonCode: "chat_lost" });
		chat.join(room.ola);
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent" });
	});

	test("whose topic is closed or gone says so, and nothing lands elsewhere", async () => {
		const { chat, groupId } = await room.group({ forum: true });
		const topicId = chat.topic({ title: "Weekly" });
		chat.editTopic(topicId, { isClosed: true });
		const closed = await publishRecap(room.ctx, { groupId, topicId });
		expect(closed).toMatchObject({ state: "failed", reasonCode: "topic_closed" });
		chat.deleteTopic(topicId);
		expect(await publishRecap(room.ctx, { groupId, topicId })).toMatchObject({ reasonCode: "topic_closed" });
		expect(photosIn(chat)).toEqual([]);
	});

	test("that has no topics takes no post into one, where it would be a second post of the week", async () => {
		const { chat, groupId } = await room.group();
		await publishRecap(room.ctx, { groupId });
		await expect(publishRecap(room.ctx, { groupId, topicId: 5 })).rejects.toMatchObject({
			code: "conflict",
			message: "This group has no topics.",
		});
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("a refusal without a word of ours keeps Telegram's own", async () => {
		const { groupId } = await room.group();
		room.server.faults.once("messages.sendMedia", rpc(400, "IMAGE_PROCESS_FAILED"));
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({
			state: "failed",
			reason: "Telegram refused the post: IMAGE_PROCESS_FAILED.",
		});
	});

	test("an account that is limited for spam fails with where to ask", async () => {
		const { groupId } = await room.group();
		room.server.faults.once("messages.sendMedia", rpc(400, "PEER_FLOOD"));
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "failed", reasonCode: "limited" });
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent" });
	});
});

describe("an account that Telegram asks to wait", () => {
	test("for seconds waits them out and posts once", async () => {
		const { chat, groupId } = await room.group();
		room.server.faults.once("messages.sendMedia", rpc(420, "FLOOD_WAIT_1"));
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent", attempts: 1 });
		expect(photosIn(chat)).toHaveLength(1);
		expect(room.server.log.earlyCalls()).toEqual([]);
	});

	test("and one that cannot be used just now is waited for, not given up", async () => {
		const { chat, groupId } = await room.group();
		vi.stubEnv("MTPROTO_ENABLED", "0");
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({
			state: "claimed",
			reasonCode: "paused",
			reason: expect.stringContaining("switched off"),
			attempts: 0,
		});
		vi.stubEnv("MTPROTO_ENABLED", "1");
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent" });
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("for hours parks the post until then, and tells a wait for the group from one for everything", async () => {
		const { chat, groupId } = await room.group();
		const account = await postingAccount(room.ctx, groupId, "ola");
		const target = { accountId: account.accountId, chatId: toMarkedChannelId(chat.id) };
		const until = (hours: number) => new Date(room.ctx.now().getTime() + hours * HOUR_MS);
		const wait = { seconds: 3_600, attempts: 1 };
		expect(await findStandingWait(room.ctx, target)).toBeNull();
		const slow = { scope: `messages.sendMedia#${chat.id}`, until: until(1), ...wait };
		await upsertTelegramWait(database().db, account.accountId, slow);
		expect(await findStandingWait(room.ctx, target)).toMatchObject({ code: "slow_mode" });
		await upsertTelegramWait(database().db, account.accountId, { scope: "*", until: until(3), ...wait });
		await closeAccounts();
		const parked = await publishRecap(room.ctx, { groupId });
		expect(parked).toMatchObject({ state: "claimed", reasonCode: "flood" });
		expect(Number(parked.retryAt) - room.ctx.now().getTime()).toBeGreaterThan(2.9 * HOUR_MS);
		expect(photosIn(chat)).toEqual([]);
		await database().db.pool.query("DELETE FROM telegram_waits");
		await closeAccounts();
	});
});

describe("a send whose end nobody saw", () => {
	test("reply lost and socket cut: one message, found and recorded", async () => {
		const { chat, groupId } = await room.group();
		room.server.net.dropNextReply("messages.sendMedia");
		const publishing = publishRecap(room.ctx, { groupId });
		await vi.waitUntil(() => photosIn(chat).length === 1, { timeout: 20_000, interval: 20 });
		room.server.net.killAll();
		const [photo] = photosIn(chat);
		expect(await publishing).toMatchObject({ state: "sent", messageId: photo?.message.id });
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("Telegram saying that it has it already is as good as an answer", async () => {
		const { chat, groupId } = await room.group();
		room.server.faults.once("messages.sendMedia", rpc(500, "RPC_CALL_FAIL"));
		room.server.faults.once("messages.sendMedia", rpc(500, "RANDOM_ID_DUPLICATE"));
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent", messageId: null });
		expect(photosIn(chat)).toEqual([]);
	});

	test("hours later, when Telegram has forgotten the random id, the chat is looked through instead of sending again", async () => {
		const { chat, groupId } = await room.group();
		const posted = await publishRecap(room.ctx, { groupId });
		await forgetRecording(posted.publicationId);
		for (let at = 0; at < 250; at += 1) chat.post({ from: room.ola, text: `chatter ${at}` });
		room.ola.account.randomIds.clear();
		room.later(5 * HOUR_MS);
		await resumePublications(room.ctx);
		expect(await rowOf(groupId)).toMatchObject({ state: "sent", messageId: posted.messageId });
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("and when nothing arrived, the same row is sent after the look", async () => {
		const { chat, groupId } = await room.group();
		const posted = await publishRecap(room.ctx, { groupId });
		await forgetRecording(posted.publicationId);
		chat.delete([Number(posted.messageId)]);
		room.ola.account.randomIds.clear();
		room.later(5 * HOUR_MS);
		await resumePublications(room.ctx);
		expect(await rowOf(groupId)).toMatchObject({ state: "sent" });
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("a bot, which may not read history, finds its post in what happened in the channel since", async () => {
		const { chat, groupId } = await room.group({ member: room.bot });
		await room.signInBot();
		const posted = await publishRecap(room.ctx, { groupId, account: "bot" });
		await forgetRecording(posted.publicationId);
		for (let at = 0; at < 120; at += 1) chat.post({ from: room.ola, text: `chatter ${at}` });
		room.bot.account.randomIds.clear();
		room.later(5 * HOUR_MS);
		await resumePublications(room.ctx);
		expect(await rowOf(groupId)).toMatchObject({ state: "sent" });
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("and where it cannot look far enough it asks a person instead of posting twice", async () => {
		const { chat, groupId } = await room.group({ member: room.bot });
		const posted = await publishRecap(room.ctx, { groupId, account: "bot" });
		await forgetRecording(posted.publicationId);
		for (let at = 0; at < 20; at += 1) chat.post({ from: room.ola, text: `chatter ${at}` });
		chat.trimHistory();
		room.bot.account.randomIds.clear();
		room.later(5 * HOUR_MS);
		await resumePublications(room.ctx);
		expect(await rowOf(groupId)).toMatchObject({ state: "failed", reasonCode: "unverified" });
		expect(await publishRecap(room.ctx, { groupId, account: "bot" })).toMatchObject({ reasonCode: "unverified" });
		expect(photosIn(chat)).toHaveLength(1);
		const anew = await publishRecap(room.ctx, { groupId, account: "bot", again: true });
		expect(anew).toMatchObject({ state: "sent" });
	});
});

describe("a post that waits for days", () => {
	test("is given up before the next week's, and still goes out when somebody asks", async () => {
		const { chat, groupId } = await room.group();
		await claimPublication(room.ctx, { groupId });
		room.later(7 * 24 * HOUR_MS);
		await resumePublications(room.ctx);
		expect(await rowOf(groupId)).toMatchObject({ state: "failed", reasonCode: "expired", attempts: 0 });
		expect(photosIn(chat)).toEqual([]);
		expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ state: "sent" });
	});

	test("is taken up by the running server once its time has come", async () => {
		const { chat, groupId } = await room.group();
		await claimPublication(room.ctx, { groupId });
		// Left alone for long enough that nobody can be at work on it.
		room.later(HOUR_MS);
		const clock = new FakeClock();
		const publisher = startPublisher(room.ctx, clock);
		await vi.waitUntil(() => photosIn(chat).length === 1, { timeout: 20_000, interval: 20 });
		await vi.waitUntil(() => clock.sleeping === 1, { timeout: 20_000, interval: 20 });
		await publisher.stop();
		expect(await rowOf(groupId)).toMatchObject({ state: "sent" });
	});
});

test("a recap posted into the basic group that became this supergroup is not posted a second time", async () => {
	const { chat, groupId } = await room.group();
	const { publicationId } = await publishRecap(room.ctx, { groupId });
	await database().db.pool.query("UPDATE publications SET chat_id=-42 WHERE publication_id=?", [publicationId]);
	expect(await publishRecap(room.ctx, { groupId })).toMatchObject({ publicationId, state: "sent" });
	expect(photosIn(chat)).toHaveLength(1);
});

async function rowOf(groupId: number) {
	return (await listPublications(room.ctx, { groupId, weekStart: FULL_WEEK }))[0];
}

/** As if the process had died between Telegram's answer and the record of it. */
async function forgetRecording(publicationId: string): Promise<void> {
	await database().db.pool.query(
		"UPDATE publications SET state='claimed', message_id=NULL, sent_at=NULL WHERE publication_id=? AND week_start=?",
		[publicationId, FULL_WEEK],
	);
}
