import { expect, test } from "vitest";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { trackGroup } from "@/lib/services/collect/track-group";
import { recordRun } from "@/lib/services/jobs/record-run";
import type { Clock } from "@/lib/services/telegram/clock";
import { parseTimeZone } from "@/lib/time/time-zone";
import { findPostingRun } from "@/scripts/demo/find-posting-run";
import { withTestDatabase } from "@/tests/support/database";
import { aContext, NOW } from "@/tests/support/services-context";

const database = withTestDatabase();
const ctx = () => aContext(database().db, { type: "system", job: "test" });

test("the demo names the run that posted a message, once it has ended, and none that did not", async () => {
	const chat = { chatId: toMarkedChannelId(1_600), idSource: "telegram", kind: "supergroup", isPublic: false } as const;
	const zone = { zone: parseTimeZone("Europe/Berlin"), source: "asked" } as const;
	const { groupId, slug } = await trackGroup(database().db, { ...chat, title: "Early birds" }, zone, NOW);
	const event = { eventId: "closed", eventName: "recap/week.closed", eventData: { groupId: String(groupId) }, groupId };
	const run = (runId: string) => ({ ...event, runId, functionId: "publish-recap" });
	const end = { state: "completed", endedAt: NOW } as const;
	await recordRun(ctx(), { ...run("quiet"), change: { ...end, result: { state: "quiet", reason: null } } });
	await recordRun(ctx(), { ...run("ours"), change: { state: "running" } });

	const sent = { ...end, result: { state: "sent", messageId: 41, sends: 1 } };
	let looks = 0;
	let now = NOW.getTime();
	const clock: Clock = {
		now: () => now,
		async sleep(ms) {
			now += ms;
			looks += 1;
			if (looks === 2) await recordRun(ctx(), { ...run("ours"), change: sent });
		},
	};
	expect(await findPostingRun(ctx(), { group: slug, messageId: 41 }, clock)).toMatchObject({ runId: "ours" });
	expect(looks).toBe(2);
	expect(await findPostingRun(ctx(), { group: slug, messageId: 42 }, clock)).toBeNull();
});
