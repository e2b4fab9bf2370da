import type { QueryRunner } from "@/db/client";
import { extendCollectedPart, replaceCollectedParts } from "@/db/queries/collected-parts";
import { lockGroupSource, updateGroupSource } from "@/db/queries/group-sources";
import { inTransaction } from "@/db/transaction";
import type { GroupSource, GroupSourceChange } from "@/lib/domain/group-source";
import type { HistoryPage } from "@/lib/telegram/gateway";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { entryIdOf, livePartKey, stretchOf } from "./live-part";
import { idShiftOf, type LiveTarget } from "./live-target";
import { type IdRange, markAbsent, markGone } from "./mark-absent";
import { type StoredEntries, storeEntries } from "./store-entries";

/** A page of history and what it proves. Ids as Telegram numbers them. */
export interface PageToStore {
	readonly page: HistoryPage;
	/** Between these ids the page shows all there is; what is held there and not shown was deleted. `null`: nowhere. */
	readonly whole: IdRange | null;
	/** The stretch is known to reach this far, though no entry is that young; `null`: to the newest entry. */
	readonly knownUntil: Date | null;
	/** Whether these entries join the stretch that is held without a hole, begin it anew, or lie within it. */
	readonly part: "begins" | "extends" | "within";
	/** Deleted while the page was on its way. */
	readonly gone: ReadonlySet<number>;
	/** The checkpoint, from the source as it stands; `null`: another process was here, so nothing is stored. */
	readonly advance: (source: GroupSource) => GroupSourceChange | null;
}

export type StoredPage = StoredEntries & { readonly missing: number };

/** Stores a page, what it shows to be deleted, coverage and checkpoint in one transaction. `null`: overtaken. */
export async function storePage(target: LiveTarget, input: PageToStore): Promise<StoredPage | null> {
	const { ctx, session, group, segment } = target;
	const { page, gone } = input;
	await rememberPeers(ctx.db, session.accountId, { people: page.people, chats: page.chats }, ctx.now());
	return inTransaction(ctx.db, async (tx) => {
		const now = ctx.now();
		const source = await lockGroupSource(tx, { groupId: group.groupId, segment });
		const change = source === null ? null : input.advance(source);
		if (change === null) return null;
		const stored = await storeEntries(tx, target, page.messages);
		const shift = idShiftOf(segment);
		const shown = new Set(page.messages.map((message) => entryIdOf(message) + shift));
		const goneNow = [...gone].map((id) => id + shift).filter((id) => shown.has(id));
		let missing = await markGone(tx, group, goneNow, now);
		if (input.whole !== null) {
			const range = { from: input.whole.from + shift, to: input.whole.to + shift };
			missing += await markAbsent(tx, group, range, shown, now);
		}
		await notePart(tx, target, input, stored.inserted);
		await updateGroupSource(tx, { groupId: group.groupId, segment }, change, now);
		return { ...stored, missing };
	});
}

async function notePart(
	tx: QueryRunner,
	{ group, segment }: LiveTarget,
	{ page, part, knownUntil }: PageToStore,
	entries: number,
): Promise<void> {
	const shown = part === "within" ? null : stretchOf(page.messages, idShiftOf(segment));
	if (shown === null) return;
	const key = livePartKey(group.groupId, segment);
	const lastAt = knownUntil !== null && knownUntil > shown.lastAt ? knownUntil : shown.lastAt;
	// A source that was given up and taken up again: what was missed in between is a hole until it is read.
	if (part === "begins") await replaceCollectedParts(tx, key, []);
	await extendCollectedPart(tx, key, { ...shown, lastAt, entries });
}
