import { z } from "zod";
import type { ServiceDetails } from "@/db/history-row";
import {
	clearTexts,
	findLastIdBefore,
	findStretchEnd,
	lockExpiredTexts,
	type TextStretch,
	type TextTable,
} from "@/db/queries/expired-texts";
import { forgetShipLinks } from "@/db/queries/message-labels";
import { forgetUsernames } from "@/db/queries/message-mentions";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import { shipKey } from "@/lib/domain/ship-key";
import { detailsWithoutTexts, extrasWithoutTexts } from "../collect/without-texts";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { findTextsSince } from "./find-texts-since";

/** Rows a transaction: their locks are held for some milliseconds, and live messages wait no longer than that. */
const ROWS_A_TRANSACTION = 1_000;
const LOWEST_ID = -2_147_483_648;

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	/** Rows looked at, at most. */
	limit: z.number().int().positive(),
	/** Where the call before stopped. */
	from: z
		.object({ table: z.enum(["messages", "service_messages"]), after: z.number().int() })
		.default({ table: "messages", after: LOWEST_ID }),
});

export interface PurgedTexts {
	/** Rows looked at. */
	readonly rows: number;
	/** Messages that lost a text or something that quotes it. */
	readonly messages: number;
	/** Service rows that lost titles and names. */
	readonly serviceRows: number;
	/** Where to go on; `null`: nothing is left to look at. */
	readonly next: z.input<typeof InputSchema>["from"] | null;
}

/**
 * Removes the texts of a group's messages that are older than its owner allows, and what quotes them: styles and links, captions,
 * polls, file names, names of whom something was forwarded from, titles in service rows. Rows, counts and numbers stay. Goes along the
 * primary key in short transactions; to be called again from `next`, or from the start after a crash.
 */
export async function purgeExpiredMessages(
	ctx: ServiceContext,
	input: z.input<typeof InputSchema>,
): Promise<PurgedTexts> {
	const { groupId, limit, from } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const before = await findTextsSince(ctx, groupId);
	const none = { rows: 0, messages: 0, serviceRows: 0, next: null };
	if (before === null) return none;
	const walk = await walkTable(ctx, from.table, { groupId, after: from.after, before, limit });
	const counts = { ...none, rows: walk.rows, [from.table === "messages" ? "messages" : "serviceRows"]: walk.cleared };
	if (walk.after !== null) return { ...counts, next: { table: from.table, after: walk.after } };
	if (from.table === "service_messages") return counts;
	return { ...counts, next: { table: "service_messages", after: LOWEST_ID } };
}

interface Walk {
	readonly rows: number;
	readonly cleared: number;
	/** `null`: the end was reached. */
	readonly after: number | null;
}

async function walkTable(ctx: ServiceContext, table: TextTable, stretch: TextStretch): Promise<Walk> {
	const upTo = await findLastIdBefore(ctx.db, table, stretch.groupId, stretch.before);
	let { after } = stretch;
	let rows = 0;
	let cleared = 0;
	while (upTo !== null && rows < stretch.limit) {
		const limit = Math.min(ROWS_A_TRANSACTION, stretch.limit - rows);
		const end = await findStretchEnd(ctx.db, table, { groupId: stretch.groupId, after, limit }, upTo);
		if (end === null) return { rows, cleared, after: null };
		cleared += await clearStretch(ctx, table, { ...stretch, after }, end.lastId);
		rows += end.rows;
		after = end.lastId;
	}
	return { rows, cleared, after: upTo === null || after >= upTo ? null : after };
}

async function clearStretch(
	ctx: ServiceContext,
	table: TextTable,
	stretch: TextStretch,
	lastId: number,
): Promise<number> {
	return inTransaction(ctx.db, async (tx) => {
		const expired = await lockExpiredTexts(tx, table, stretch, lastId);
		const kept = expired.map(({ messageId, extras }) => ({ messageId, extras: keptOf(table, extras) }));
		await clearTexts(tx, table, stretch.groupId, kept);
		if (table === "messages") {
			const ids = expired.map(({ messageId }) => messageId);
			await forgetShipLinks(tx, stretch.groupId, ids, shipKey);
			await forgetUsernames(tx, stretch.groupId, ids);
		}
		return expired.filter(({ hasText, extras }) => hasText || extras !== null).length;
	});
}

function keptOf(table: TextTable, extras: string | null): string | null {
	if (table === "messages") return extrasWithoutTexts(extras);
	const details = detailsWithoutTexts(extras === null ? null : (JSON.parse(extras) as ServiceDetails));
	return details === null ? null : JSON.stringify(details);
}
