import { z } from "zod";
import { findStretchEnd } from "@/db/queries/expired-texts";
import { findLabelSettings } from "@/db/queries/label-settings";
import { lockOutdatedTexts, updateReadings } from "@/db/queries/message-texts";
import { findGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import { labelVersion } from "@/lib/domain/label";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { holdGroupWords } from "./group-words";
import { markInstants } from "./mark-instants";
import { rereadTexts } from "./reread-texts";

/** Rows a transaction: their locks are held for some tens of milliseconds. */
const ROWS_A_TRANSACTION = 1_000;
const ID_MIN = -2_147_483_648;
const ID_MAX = 2_147_483_647;

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	/** Rows looked at, at most. */
	limit: z.number().int().positive(),
	/** Where the call before stopped. */
	after: z.number().int().default(ID_MIN),
});

export interface Relabelled {
	/** Rows looked at. */
	readonly rows: number;
	/** Messages now said to be something else. */
	readonly changed: number;
	/** labelVersion() the first of them were read with; `null`: there were none. */
	readonly version: number | null;
	/** Where to go on; `null`: nothing is left to look at. */
	readonly next: number | null;
}

/**
 * Reads the stored texts of a group again that other rules or words have read, along the primary key in short transactions; to be
 * called again from `next`. What is no longer kept cannot be read: those messages keep their labels. Days on which something
 * changed are marked to be counted again.
 */
export async function relabelMessages(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Relabelled> {
	const { groupId, limit, after: from } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await findGroup(ctx.db, groupId);
	const { revision, labelledVersion } = await findLabelSettings(ctx.db, groupId);
	// Nothing is walked through where all was read by what holds now.
	const isUpToDate = labelledVersion === labelVersion(LABEL_RULES_VERSION, revision);
	if (group === null || isUpToDate) return { rows: 0, changed: 0, version: null, next: null };
	let [after, rows, changed]: [number, number, number] = [from, 0, 0];
	let version: number | null = null;
	while (rows < limit) {
		const page = { groupId, after, limit: Math.min(ROWS_A_TRANSACTION, limit - rows) };
		const end = await findStretchEnd(ctx.db, "messages", page, ID_MAX);
		if (end === null) return { rows, changed, version, next: null };
		const done = await relabelStretch(ctx, group, { after, upTo: end.lastId });
		rows += end.rows;
		changed += done.changed;
		version ??= done.version;
		after = end.lastId;
	}
	return { rows, changed, version, next: after };
}

async function relabelStretch(
	ctx: ServiceContext,
	group: Group,
	range: { readonly after: number; readonly upTo: number },
): Promise<{ readonly changed: number; readonly version: number }> {
	const { groupId } = group;
	return inTransaction(ctx.db, async (tx) => {
		const { words, isModelAllowed } = await holdGroupWords(tx, groupId);
		const version = labelVersion(LABEL_RULES_VERSION, words.revision);
		const texts = await lockOutdatedTexts(tx, { groupId, ...range }, version);
		const { readings, changed } = await rereadTexts(tx, groupId, texts, { words, keepsModel: isModelAllowed });
		await updateReadings(tx, groupId, readings);
		const instants = changed.map(({ sentAt }) => sentAt);
		await markInstants(tx, group, instants);
		return { changed: changed.length, version };
	});
}
