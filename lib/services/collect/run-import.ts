import { findHeldHistory } from "@/db/queries/held-history";
import type { EntryBatch, ExportedChat } from "@/lib/domain/export-source";
import type { Group } from "@/lib/domain/group";
import type { ImportProgress, ImportResult } from "@/lib/domain/import-report";
import type { ExportHandle } from "@/lib/telegram-export/export-handle";
import { parseTimeZone, type TimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { freezeDueRecaps } from "../recap/freeze-due-recaps";
import { rollUpDirtyWeeks } from "../rollup/roll-up-dirty-weeks";
import { chooseChat } from "./choose-chat";
import { type CompletedHistory, completeHistory } from "./complete-history";
import { findTargetGroup } from "./find-target-group";
import { withImportLock } from "./import-lock";
import { markWeeks } from "./mark-weeks";
import type { ImportRecorder } from "./record-import";
import { settleZone } from "./settle-zone";
import { storeHistory } from "./store-history";
import { trackGroup } from "./track-group";

export interface ImportOrder {
	readonly importId: string;
	/** `--chat`. */
	readonly wanted: string | null;
	/** `--timezone`. */
	readonly asked: TimeZone | null;
	readonly signal: AbortSignal | undefined;
	readonly recorder: ImportRecorder;
}

/** One import of an opened export, from choosing the chat to frozen recaps. */
export async function runImport(ctx: ServiceContext, source: ExportHandle, order: ImportOrder): Promise<ImportResult> {
	const startedAt = ctx.now();
	const found = chooseChat(source.chats, order.wanted);
	const target = await findTargetGroup(ctx.db, found, order.wanted);
	const clock = settleZone(order.asked, target, source.offsets());
	const batches = source.read(found, {
		zone: source.needsTimeZone ? clock.zone : null,
		...(order.signal === undefined ? {} : { signal: order.signal }),
	});
	// A group is made only once the export has proven readable.
	const first = await batches.next();
	const group = target ?? (await trackGroup(ctx.db, found.chat, clock, startedAt));
	await order.recorder.assignGroup(group.groupId);
	return withImportLock(ctx.db, group, async () => {
		const done = await collect(ctx, { source, found, group, order, batches: resume(first, batches) });
		const measured = await measure(ctx, done.group, done.last, order.recorder);
		return resultOf(done, measured, (ctx.now().getTime() - startedAt.getTime()) / 1000);
	});
}

interface Collecting {
	readonly source: ExportHandle;
	readonly found: ExportedChat;
	readonly group: Group;
	readonly order: ImportOrder;
	readonly batches: AsyncIterator<EntryBatch>;
}

interface Collected extends CompletedHistory {
	readonly last: ImportProgress;
}

/** Reads, stores and links; throws what the read broke off with, after everything before it is stored and linked. */
async function collect(ctx: ServiceContext, { source, found, group, order, batches }: Collecting): Promise<Collected> {
	const held = await findHeldHistory(ctx.db, group.groupId);
	const zone = parseTimeZone(group.zone);
	let last: ImportProgress = { ...EMPTY_PROGRESS, stage: "reading" };
	const stored = await storeHistory(
		{
			db: ctx.db,
			groupId: group.groupId,
			held,
			markChanged: (tx, from, to) => markWeeks(tx, { groupId: group.groupId, zone }, from, to),
			onProgress: (progress, entries) => {
				last = { ...last, ...progress, entries };
				order.recorder.report(last);
			},
		},
		batches,
	);
	last = { ...last, stage: "linking" };
	order.recorder.report(last);
	const settled = settleZone(order.asked, group, source.offsets());
	const completed = await completeHistory(ctx, {
		importId: order.importId,
		group,
		chat: found.chat,
		held,
		stored,
		settled,
	});
	if (stored.failure !== null) throw stored.failure.error;
	return { ...completed, last };
}

const EMPTY_PROGRESS = {
	stage: "opening" as const,
	file: "",
	bytesRead: 0,
	bytesTotal: null,
	entries: 0,
	weeksDone: 0,
	weeksTotal: null,
};

interface Measured {
	readonly weeks: number;
	readonly frozen: number;
}

async function measure(
	ctx: ServiceContext,
	group: Group,
	last: ImportProgress,
	recorder: ImportRecorder,
): Promise<Measured> {
	let step: ImportProgress = { ...last, stage: "measuring" };
	const { weeks } = await rollUpDirtyWeeks(ctx, {
		groupId: group.groupId,
		onProgress: (weeksDone, weeksTotal) => {
			step = { ...step, weeksDone, weeksTotal };
			recorder.report(step);
		},
	});
	recorder.report({ ...step, stage: "freezing" });
	const { frozen } = await freezeDueRecaps(ctx, { groupId: group.groupId });
	recorder.report({ ...step, stage: "done" });
	return { weeks, frozen };
}

function resultOf({ group, stored, missing }: CompletedHistory, measured: Measured, seconds: number): ImportResult {
	const { intake } = stored;
	return {
		chat: {
			id: group.telegramId,
			title: group.title,
			kind: group.kind,
			slug: group.slug,
			timezone: group.zone,
			timezoneSource: group.zoneSource,
		},
		messages: intake.messages,
		serviceRows: intake.serviceRows,
		inserted: stored.inserted,
		updated: stored.updated,
		unchanged: stored.unchanged,
		missing,
		skipped: intake.skipped,
		firstAt: intake.firstAt?.toISOString() ?? null,
		lastAt: intake.lastAt?.toISOString() ?? null,
		seconds,
		weeksMeasured: measured.weeks,
		recapsFrozen: measured.frozen,
	};
}

/** An iterator whose first step was already taken. */
async function* resume(
	first: IteratorResult<EntryBatch>,
	rest: AsyncGenerator<EntryBatch>,
): AsyncGenerator<EntryBatch> {
	if (first.done) return;
	yield first.value;
	yield* rest;
}
