import type { QueryRunner } from "@/db/client";
import type { HeldHistory } from "@/db/queries/held-history";
import type { Chat } from "@/lib/domain/chat";
import type { EntryBatch } from "@/lib/domain/export-source";
import type { Group } from "@/lib/domain/group";
import type { ImportProgress } from "@/lib/domain/import-report";
import type { ExportHandle } from "@/lib/telegram-export/export-handle";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { findTextsSince } from "../privacy/find-texts-since";
import { type CompletedHistory, completeHistory } from "./complete-history";
import type { ImportOrder } from "./import-order";
import { knownNamesFor } from "./known-names";
import { markDays } from "./mark-days";
import { emptyProgress } from "./record-import";
import { settleZone } from "./settle-zone";
import { storeHistory } from "./store-history";

export interface Collecting {
	readonly source: ExportHandle;
	readonly chat: Chat;
	readonly group: Group;
	/** What was held before; `null`: nothing. */
	readonly held: HeldHistory | null;
	/** Live Telegram is listened to meanwhile. */
	readonly keepsLive: boolean;
	/** Live Telegram told all of the basic group it was. */
	readonly leavesOutMigrated: boolean;
	readonly order: ImportOrder;
	readonly batches: AsyncIterator<EntryBatch>;
}

export interface CollectedHistory {
	readonly completed: CompletedHistory;
	readonly lastProgress: ImportProgress;
}

/** Reads, stores and links. Throws what the read broke off with, after everything before it is stored and linked. */
export async function collectHistory(ctx: ServiceContext, input: Collecting): Promise<CollectedHistory> {
	const { source, chat, group, held, keepsLive, order } = input;
	const { groupId } = group;
	const zone = parseTimeZone(group.zone);
	const markChanged = (tx: QueryRunner, from: Date, to: Date) => markDays(tx, { groupId, zone }, from, to);
	let progress: ImportProgress = { ...emptyProgress(""), stage: "reading" };
	const stored = await storeHistory(
		{
			db: ctx.db,
			groupId,
			held,
			keepsLive,
			leavesOutMigrated: input.leavesOutMigrated,
			textsSince: await findTextsSince(ctx, groupId),
			knownNames: await knownNamesFor(ctx.db, group, chat),
			markChanged,
			onProgress: (read, entries) => {
				progress = { ...progress, ...read, entries };
				order.recorder.report(progress);
			},
		},
		input.batches,
	);
	progress = { ...progress, stage: "linking" };
	order.recorder.report(progress);
	const settled = settleZone(order.asked, group, source.offsets());
	const { importId } = order;
	const completed = await completeHistory(ctx, {
		importId,
		group,
		chat,
		held,
		keepsLive,
		stored,
		settled,
		markChanged,
	});
	if (stored.failure !== null) throw stored.failure.error;
	return { completed, lastProgress: progress };
}
