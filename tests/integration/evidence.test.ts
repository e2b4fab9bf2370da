import { beforeAll, describe, expect, it } from "vitest";
import { evidenceOf } from "@/lib/metrics/evidence/evidence-of";
import { recountEvidence } from "@/lib/metrics/evidence/recount-evidence";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { findEvidence } from "@/lib/services/evidence/find-evidence";
import { getEvidence } from "@/lib/services/evidence/get-evidence";
import { getInsights } from "@/lib/services/evidence/get-insights";
import { readEvidenceFacts } from "@/lib/services/evidence/read-evidence-facts";
import { getMessages } from "@/lib/services/messages/get-messages";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";
import type { Dataset } from "../blueprints/dataset";
import { HALF_YEAR, HALF_YEAR_WEEK } from "../blueprints/half-year";
import { FORUM } from "../blueprints/hard-weeks";
import { ORDINARY, ORDINARY_WEEK } from "../blueprints/ordinary-week";
import { QUESTION_WEEK, QUESTIONS } from "../blueprints/question-week";
import { rollupContext } from "../factories/rollup-context";
import { storeDataset, storePosts } from "../factories/store-dataset";
import { withTestDatabase } from "../support/database";
import { STRANGER } from "../support/services-context";

const database = withTestDatabase();

async function measured(data: Dataset) {
	const { db } = database();
	const groupId = await storeDataset(db, data);
	const ctx = rollupContext(db, data.now);
	await rollUpDirtyWeeks(ctx, { groupId });
	return { ctx, groupId, ref: `group-${groupId}` };
}
type Stored = Awaited<ReturnType<typeof measured>>;

describe("evidence from the store", () => {
	let ordinary: Stored;

	beforeAll(async () => {
		ordinary = await measured(ORDINARY);
	});

	it.each([
		["an ordinary week", ORDINARY, ORDINARY_WEEK],
		["a week after half a year", HALF_YEAR, HALF_YEAR_WEEK],
		["a forum's week", FORUM, "2023-05-08"],
	])("gives every stored number of %s again", async (_, data, week) => {
		const { ctx, ref } = data === ORDINARY ? ordinary : await measured(data);
		const { group, rollup } = await findEvidence(ctx, { ref, week, metric: "messages" });
		const at = parseWeek(week, parseTimeZone(rollup.zone));
		const facts = await readEvidenceFacts(ctx, group, at, { weeksBack: 26, reads: "ids" });
		const { reactionsGiven } = await readEvidenceFacts(ctx, group, at, { reads: "reactions" });
		let known = 0;
		for (const metric of METRIC_KEYS) {
			const stored = rollup.metrics[metric].value;
			if (stored === null) continue;
			known += 1;
			const recounted = recountEvidence(evidenceOf(metric, { ...facts, reactionsGiven }));
			expect([metric, recounted?.toFixed(9)]).toEqual([metric, stored.toFixed(9)]);
		}
		expect(known).toBeGreaterThan(30);
	});

	it("names people and their messages, and says how the number came about", async () => {
		const { ctx, ref } = ordinary;
		const answer = await getEvidence(ctx, { ref, week: ORDINARY_WEEK, metric: "messages" });
		expect(answer).toMatchObject({ isSame: true, stored: answer.recounted, next: null });
		expect(answer.numerator.total).toBe(answer.stored);
		expect(answer.numerator.entries.map(({ label }) => label)).toContain("Person 1");
		const ids = answer.numerator.entries.flatMap(({ messageIds }) => messageIds);
		expect(new Set(ids).size).toBe(answer.stored);
		const { messages } = await getMessages(ctx, { ref, ids: ids.slice(0, 3) });
		expect(messages.map(({ messageId }) => messageId)).toEqual(ids.slice(0, 3));
	});

	it("leads from what is worth reading to its messages", async () => {
		const { ctx, ref } = await measured(QUESTIONS);
		const { sections } = await getInsights(ctx, { ref, week: QUESTION_WEEK });
		const open = sections.find(({ kind }) => kind === "open_questions");
		const { rollup } = await findEvidence(ctx, { ref, week: QUESTION_WEEK, metric: "open_questions" });
		expect(open?.itemsInAll).toBe(rollup.metrics.open_questions.value);
		expect(open?.items.flatMap(({ messages }) => messages).length).toBeGreaterThan(0);
		expect(open?.items[0]?.title).toMatch(/^Person \d+: /);
		expect(sections.map(({ nothing, items }) => nothing === null || items.length === 0)).not.toContain(false);
	});

	it("says so when rows came in since the number was stored", async () => {
		const { ctx, ref, groupId } = await measured(ORDINARY);
		await storePosts(database().db, groupId, [{ id: 900, at: "2023-05-10T12:00:00Z", by: 1 }]);
		const answer = await getEvidence(ctx, { ref, week: ORDINARY_WEEK, metric: "messages" });
		expect(answer.isSame).toBe(false);
		expect(answer.recounted).toBe((answer.stored ?? 0) + 1);
	});

	it("pages through the messages of one who wrote hundreds, and never says more at once", async () => {
		const hundreds = Array.from({ length: 450 }, (_, at) => ({
			id: 1000 + at,
			at: new Date(Date.UTC(2023, 4, 9, 8, 0, at)).toISOString(),
			by: 7,
		}));
		const { ctx, ref } = await measured({ ...ORDINARY, posts: [...ORDINARY.posts, ...hundreds] });
		const input = { ref, week: ORDINARY_WEEK, metric: "messages", entry: "7" } as const;
		const seen: number[] = [];
		for (let cursor: string | null = "0"; cursor !== null; ) {
			const page = await getEvidence(ctx, { ...input, cursor: Number(cursor) });
			const [entry] = page.numerator.entries;
			expect(entry?.messageIds.length).toBeLessThanOrEqual(200);
			seen.push(...(entry?.messageIds ?? []));
			cursor = page.next;
		}
		expect(seen.filter((id) => id >= 1000)).toEqual(hundreds.map(({ id }) => id));
	});

	it("is for owners", async () => {
		const { ctx, ref } = ordinary;
		const stranger = { ...ctx, actor: STRANGER };
		await expect(getEvidence(stranger, { ref, week: ORDINARY_WEEK, metric: "messages" })).rejects.toMatchObject({
			code: "unauthenticated",
		});
	});
});
