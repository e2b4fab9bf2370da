import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openDatabase } from "@/db/client";
import type { ServiceContext } from "@/lib/services/context";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { listNotices } from "@/lib/services/notices/list-notices";
import { decideDraft } from "@/lib/services/posting/decide-draft";
import { updatePosting } from "@/lib/services/posting/update-posting";
import { claimPublication } from "@/lib/services/publish/claim-publication";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { recordPublication } from "@/lib/services/publish/record-publication";
import { sendClaimed } from "@/lib/services/publish/send-claimed";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { FULL_WEEK } from "../../factories/recap-weeks";
import { withTestDatabase } from "../../support/database";
import { openPublishingScene, POSTING_HOUR, type PublishingScene } from "../../support/jobs/publishing-scene";
import { rpc } from "../../telegram-server/net/rpc";

const database = withTestDatabase();
let scene: PublishingScene;

beforeAll(async () => {
	scene = await openPublishingScene(database());
});
afterEach(() => scene.server.faults.clear());
afterAll(async () => {
	scene.server.assertNoUnknownMethods();
	await scene.close();
	vi.unstubAllEnvs();
	await rm(scene.folder, { recursive: true, force: true });
});

const decide = (slug: string, decision: "approved" | "declined") =>
	decideDraft(scene.ctx, { group: slug, weekStart: FULL_WEEK, decision });

describe("a group that posts by itself", () => {
	test("gets its recap at its hour, once, and the week says posted", async () => {
		const { chat, groupId, closing, posts } = await scene.closed({});
		expect(await closing()).toMatchObject({ state: "scheduled", postAt: new Date(POSTING_HOUR) });
		await scene.wait("2025-11-17T06:59:59.000Z");
		expect(scene.photos(chat)).toEqual([]);
		await scene.wait(POSTING_HOUR);
		const [photo, ...others] = scene.photos(chat);
		expect(others).toEqual([]);
		const [post] = await posts();
		expect(post).toMatchObject({ state: "sent", messageId: photo?.message.id, attempts: 1 });
		expect(await closing()).toMatchObject({ state: "posted", reason: null, publicationId: post?.publicationId });
		expect(await scene.runs(groupId)).toMatchObject([
			{ job: "close-week", state: "completed" },
			{ job: "publish-recap", state: "completed" },
		]);
	});

	test("gets it in the topic, words and colours chosen", async () => {
		const { chat, groupId } = await scene.closed({}, { forum: true });
		const topicId = chat.topic({ title: "Weekly" });
		await scene.ctx.db.pool.query(
			"INSERT INTO forum_topics (group_id, topic_id, title, origin) VALUES (?, ?, 'Weekly', 'service')",
			[groupId, topicId],
		);
		const chosen = { hour: 9, topicId, locale: "ru", theme: "dark", quietRule: "skip", draftHours: 48 } as const;
		const settings = { groupId, mode: "automatic", accountId: scene.account.accountId, ...chosen } as const;
		await updatePosting(scene.ctx, settings);
		await scene.wait(POSTING_HOUR);
		expect(scene.photos(chat).map(({ message }) => message.threadId)).toEqual([topicId]);
		expect(scene.photos(chat)[0]?.message.text).toContain("сообщени");
	});

	test("gets it by the hour chosen after the week was closed, also an earlier one", async () => {
		const early = await scene.closed({ hour: 20 });
		const later = await scene.closed({});
		await updatePosting(scene.ctx, { ...early.settings, hour: 9 });
		await updatePosting(scene.ctx, { ...later.settings, hour: 20 });
		await scene.wait(POSTING_HOUR);
		expect([scene.photos(early.chat), scene.photos(later.chat)].map((photos) => photos.length)).toEqual([1, 0]);
		await scene.wait("2025-11-17T18:00:00.000Z");
		expect([scene.photos(early.chat), scene.photos(later.chat)].map((photos) => photos.length)).toEqual([1, 1]);
		expect(await early.posts()).toHaveLength(1);
	});

	test("gets none when it is switched off, or the owner declines, before its hour", async () => {
		const off = await scene.closed({});
		const declined = await scene.closed({});
		await updatePosting(scene.ctx, { ...off.settings, mode: "off" });
		await decide(declined.slug, "declined");
		await scene.wait("2025-11-17T08:00:00.000Z");
		expect([...scene.photos(off.chat), ...scene.photos(declined.chat)]).toEqual([]);
		expect(await off.closing()).toMatchObject({ state: "off" });
		expect(await declined.closing()).toMatchObject({ state: "declined" });
		// Switched on again the same day, the week goes out after all.
		await updatePosting(scene.ctx, off.settings);
		await scene.settle();
		expect(scene.photos(off.chat)).toHaveLength(1);
	});

	test("that cannot be reached just now gets it later, by the same run, which sleeps till then", async () => {
		const { chat, groupId, closing, posts } = await scene.closed({});
		vi.stubEnv("MTPROTO_ENABLED", "0");
		await scene.wait(POSTING_HOUR);
		expect((await scene.runs(groupId)).at(-1)).toMatchObject({ job: "publish-recap", state: "waiting" });
		expect(await posts()).toMatchObject([{ state: "claimed", reasonCode: "paused", attempts: 0 }]);
		await scene.wait("2025-11-17T07:01:30.000Z");
		vi.stubEnv("MTPROTO_ENABLED", "1");
		expect(await closing()).toMatchObject({ state: "scheduled" });
		await scene.wait("2025-11-17T08:00:00.000Z");
		expect(scene.photos(chat)).toHaveLength(1);
		expect(await closing()).toMatchObject({ state: "posted" });
		expect(await scene.runs(groupId)).toHaveLength(2);
	});

	test("that refuses it is told as a failed run, which can be tried again once that is resolved", async () => {
		const { chat, groupId, closing } = await scene.closed({});
		chat.forbid({ send_photos: true });
		await scene.wait(POSTING_HOUR);
		expect(await closing()).toMatchObject({ state: "failed", reason: expect.stringContaining("may not post photos") });
		expect((await scene.runs(groupId)).at(-1)).toMatchObject({
			state: "failed",
			error: expect.stringContaining("may not post photos"),
		});
		chat.forbid({});
		const week = { groupId: String(groupId), weekStart: FULL_WEEK };
		await requestEvents(scene.ctx, [{ id: `again:${groupId}`, name: "recap/week.closed", data: week }]);
		await scene.settle();
		expect(scene.photos(chat)).toHaveLength(1);
		expect(await closing()).toMatchObject({ state: "posted", reason: null });
	});
});

test("a run that is cancelled ends the week's way into its group for good", async () => {
	const { chat, groupId, closing } = await scene.closed({});
	const eventId = `closed:${groupId}:${FULL_WEEK}`;
	await requestEvents(scene.ctx, [{ id: `cancel:${eventId}`, name: "job/cancel.requested", data: { eventId } }]);
	await scene.settle();
	expect(await closing()).toMatchObject({ state: "declined", reason: "Its posting was cancelled." });
	await scene.wait("2025-11-17T12:00:00.000Z");
	expect(scene.photos(chat)).toEqual([]);
	expect((await scene.runs(groupId)).at(-1)).toMatchObject({ job: "publish-recap", state: "cancelled" });
});

describe("a draft", () => {
	const DRAFT = { mode: "draft" } as const;

	test("that is approved goes out at its hour, and its notice is gone", async () => {
		const { chat, slug, closing } = await scene.closed(DRAFT);
		const notices = async () => (await listNotices(scene.ctx)).filter(({ path }) => path?.includes(slug));
		expect(await notices()).toMatchObject([{ kind: "draft", path: `/groups/${slug}/recaps/${FULL_WEEK}` }]);
		await decide(slug, "approved");
		await scene.settle();
		expect(await notices()).toEqual([]);
		expect(scene.photos(chat)).toEqual([]);
		await scene.wait(POSTING_HOUR);
		expect(scene.photos(chat)).toHaveLength(1);
		expect(await closing()).toMatchObject({ state: "posted", decidedAt: expect.any(Date) });
		await expect(decide(slug, "declined")).rejects.toMatchObject({ code: "conflict" });
	});

	test("that is approved after its hour goes out at once", async () => {
		const { chat, slug } = await scene.closed(DRAFT);
		await scene.wait("2025-11-17T10:00:00.000Z");
		expect(scene.photos(chat)).toEqual([]);
		await decide(slug, "approved");
		await scene.settle();
		expect(scene.photos(chat)).toHaveLength(1);
	});

	test("that is declined does not, unless the owner's mind changes in time", async () => {
		const { chat, slug, closing } = await scene.closed(DRAFT);
		await decide(slug, "declined");
		await scene.wait("2025-11-17T10:00:00.000Z");
		expect(scene.photos(chat)).toEqual([]);
		expect(await closing()).toMatchObject({ state: "declined" });
		await decide(slug, "approved");
		await scene.settle();
		expect(scene.photos(chat)).toHaveLength(1);
	});

	test("nobody decides on is brought to mind once in Saved Messages, and dropped at its deadline", async () => {
		const { chat, groupId, slug, closing } = await scene.closed(DRAFT);
		const sends = () => scene.server.log.calls("messages.sendMedia").length;
		const before = sends();
		await scene.wait("2025-11-18T06:59:00.000Z");
		expect(sends()).toBe(before);
		await scene.wait("2025-11-18T07:00:00.000Z");
		expect(sends()).toBe(before + 1);
		expect(await closing()).toMatchObject({ state: "draft", remindedAt: expect.any(Date) });
		expect(await ownMessages()).toEqual([expect.stringContaining(`Night Owls ${groupId} waits for your approval`)]);
		await scene.wait("2025-11-19T07:00:00.000Z");
		expect(await closing()).toMatchObject({ state: "expired", reason: "Nobody decided on the draft in time." });
		expect(sends()).toBe(before + 1);
		expect(scene.photos(chat)).toEqual([]);
		await expect(decide(slug, "approved")).rejects.toMatchObject({ code: "conflict" });
	});

	test("whose approval's event is lost goes out all the same", async () => {
		const { chat, slug } = await scene.closed(DRAFT);
		await scene.wait("2025-11-17T10:00:00.000Z");
		await decide(slug, "approved");
		await database().db.pool.query("DELETE FROM outbox_events WHERE name='recap/draft.decided' AND sent_at IS NULL");
		await scene.settle();
		expect(scene.photos(chat)).toEqual([]);
		await scene.wait("2025-11-17T11:01:00.000Z");
		expect(scene.photos(chat)).toHaveLength(1);
	});

	test("posted by hand is not posted a second time", async () => {
		const { chat, groupId, slug, closing } = await scene.closed(DRAFT);
		await publishRecap(scene.ctx, { groupId, weekStart: FULL_WEEK });
		expect(await closing()).toMatchObject({ state: "posted" });
		await expect(decide(slug, "approved")).rejects.toMatchObject({ code: "conflict" });
		await scene.wait("2025-11-17T10:00:00.000Z");
		expect(scene.photos(chat)).toHaveLength(1);
	});

	test("asked for at once goes out at once, and the run that waited ends", async () => {
		const { chat, groupId, closing } = await scene.closed(DRAFT);
		const week = { groupId: String(groupId), weekStart: FULL_WEEK };
		await requestEvents(scene.ctx, [{ id: `now:${groupId}`, name: "recap/publish.requested", data: week }]);
		await scene.settle();
		expect(scene.photos(chat)).toHaveLength(1);
		expect(await closing()).toMatchObject({ state: "posted" });
		await scene.wait("2025-11-17T00:40:00.000Z");
		expect(await scene.runs(groupId)).toMatchObject([
			{ state: "completed" },
			{ job: "publish-recap", state: "completed" },
			{ job: "publish-recap", state: "completed" },
		]);
		expect(scene.photos(chat)).toHaveLength(1);
	});
});

test("while no process runs, hours pass and events come; the next one does what is due, once", async () => {
	const { chat, slug, closing } = await scene.closed({ mode: "draft" });
	await scene.down(async () => {
		scene.setClock("2025-11-17T12:00:00.000Z");
		await decide(slug, "approved");
	});
	await scene.settle();
	expect(scene.photos(chat)).toHaveLength(1);
	expect(await closing()).toMatchObject({ state: "posted" });
});

test("two runs that send the same post at once, each with its own record, make one message of it", async () => {
	const { chat, groupId, closing } = await scene.closed({ mode: "draft" });
	const { publicationId } = await claimPublication(scene.ctx, { groupId, weekStart: FULL_WEEK });
	const run = async (ctx: ServiceContext) => {
		const outcome = await sendClaimed(ctx, { publicationId, isAsked: false });
		if (outcome.type === "settled" || outcome.type === "resting") return outcome.type;
		return (await recordPublication(ctx, { publicationId, outcome })).state;
	};
	const other = openDatabase({ url: database().url });
	try {
		const states = await Promise.all([run(scene.ctx), run({ ...scene.ctx, db: other })]);
		expect(states.filter((state) => state !== "settled")).toContain("sent");
	} finally {
		await other.close();
	}
	expect(scene.photos(chat)).toHaveLength(1);
	expect(await closing()).toMatchObject({ state: "posted", publicationId });
});

test("Telegram's own refusal to take a post twice is as good as an answer", async () => {
	const { chat, closing } = await scene.closed({});
	scene.server.faults.once("messages.sendMedia", rpc(500, "RANDOM_ID_DUPLICATE"));
	await scene.wait(POSTING_HOUR);
	expect(scene.photos(chat)).toEqual([]);
	expect(await closing()).toMatchObject({ state: "posted" });
});

/** Captions in the account's own Saved Messages. */
async function ownMessages(): Promise<string[]> {
	return withAccount(scene.ctx, { account: "ola", purpose: "look" }, async ({ gateway }) => {
		const { messages } = await gateway.history((await gateway.self()).ref, { limit: 20 });
		return messages.flatMap(({ entry }) => (entry.type === "message" ? [entry.message.text ?? ""] : []));
	});
}
