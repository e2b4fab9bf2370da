import { findGroupSource, hasActiveSource } from "@/db/queries/group-sources";
import { findHeldHistory } from "@/db/queries/held-history";
import type { EntryBatch } from "@/lib/domain/export-source";
import type { ImportResult } from "@/lib/domain/import-report";
import type { ExportHandle } from "@/lib/telegram-export/export-handle";
import type { ServiceContext } from "../context";
import { chooseChat } from "./choose-chat";
import { collectHistory } from "./collect-history";
import { findTargetGroup } from "./find-target-group";
import { withImportLock } from "./import-lock";
import type { ImportOrder } from "./import-order";
import { measureGroup } from "./measure-group";
import { settleZone } from "./settle-zone";
import { toImportResult } from "./to-import-result";
import { trackGroup } from "./track-group";

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
		const held = await findHeldHistory(ctx.db, group.groupId);
		const keepsLive = await hasActiveSource(ctx.db, group.groupId);
		const migrated = await findGroupSource(ctx.db, { groupId: group.groupId, segment: "migrated" });
		const leavesOutMigrated = migrated?.isBackfillDone ?? false;
		const collecting = {
			source,
			chat: found.chat,
			group,
			held,
			keepsLive,
			leavesOutMigrated,
			order,
			batches: resume(first, batches),
		};
		const { completed, lastProgress } = await collectHistory(ctx, collecting);
		const measured = await measureGroup(ctx, completed.group.groupId, lastProgress, order.recorder);
		return toImportResult(completed, measured, (ctx.now().getTime() - startedAt.getTime()) / 1000);
	});
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
