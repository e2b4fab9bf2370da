import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readAhead } from "@/lib/demo-clock";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { formatDateTime } from "@/lib/format/date";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { openContext } from "@/lib/services/open-context";
import { parseTimeZone } from "@/lib/time/time-zone";
import { weekOf, weekRange } from "@/lib/time/week";
import { type ReportProgress, runStage } from "../stages/run-stage";
import { type DemoPost, demoChat } from "./demo-chat";
import type { MovedClock } from "./demo-result";
import { findPostingRun } from "./find-posting-run";

const Options = z.object({ clock: z.string().min(1), control: z.coerce.number().int(), group: z.string().min(1) });

/** Past midnight by enough that no rounding puts it back. */
const PAST_MS = 60_000;
const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 180_000;

/** Moves the demo's clock past the end of its group's week, and waits until the recap has come into the chat by itself. */
async function moveClock(report: ReportProgress): Promise<MovedClock> {
	const { values } = parseArgs({
		options: { clock: { type: "string" }, control: { type: "string" }, group: { type: "string" } },
	});
	const { clock, control, group: ref } = Options.parse(values);
	const chat = demoChat(control);
	const before = new Set((await chat.listRecaps()).map(({ id }) => id));
	const { title, weekStart, now } = await pastMidnight(ref, clock);
	report(null, `it is now ${now}`);
	const startedAt = Date.now();
	const post = await newPost(() => chat.listRecaps(), before, startedAt);
	const picture = await chat.keepPhoto(post.id, join(readEnv().dataDir, "recaps"));
	const seconds = (Date.now() - startedAt) / 1000;
	const run = await postingRun(ref, post.id);
	return { title, weekStart, now, messageId: post.id, caption: post.text, picture, seconds, run };
}

async function postingRun(group: string, messageId: number): Promise<MovedClock["run"]> {
	const ctx = await openContext({ type: "system", job: "demo" });
	try {
		const run = await findPostingRun(ctx, { group, messageId });
		return run && { id: run.runId, job: run.functionId, event: run.eventName, state: run.state };
	} finally {
		await ctx.close();
	}
}

/** Makes it Monday for the group. Answers the week that is over now. */
async function pastMidnight(ref: string, clock: string) {
	const ctx = await openContext({ type: "system", job: "demo" });
	try {
		const { title, zone: name } = await resolveGroup(ctx, { ref });
		const zone = parseTimeZone(name);
		const was = ctx.now();
		const week = weekOf(was, zone);
		const now = new Date(weekRange(week).end.getTime() + PAST_MS);
		writeFileSync(clock, String(readAhead(clock) + now.getTime() - was.getTime()));
		return { title, weekStart: week.start, now: `${formatDateTime(now, zone, "en")} in ${name}` };
	} finally {
		await ctx.close();
	}
}

async function newPost(
	listRecaps: () => Promise<DemoPost[]>,
	before: ReadonlySet<number>,
	startedAt: number,
): Promise<DemoPost> {
	while (Date.now() - startedAt < PATIENCE_MS) {
		const post = (await listRecaps()).find(({ id }) => !before.has(id));
		if (post !== undefined) return post;
		await wait(LOOK_EVERY_MS);
	}
	throw new AppError("upstream_unavailable", "No recap has come into the chat for three minutes.", {
		hint: "The Jobs page says what it waits for; so does: npx shiplog jobs list.",
	});
}

await runStage(moveClock);
