import type { QueryRunner } from "@/db/client";
import { listSentMessages, type SentSpan } from "@/db/queries/sent-messages";
import type { GroupSource } from "@/lib/domain/group-source";
import type { ServiceContext } from "../../context";
import { reactionSpans } from "../snapshots/due-reactions";
import { snapshotSpans } from "../snapshots/due-snapshots";
import type { AccountFacts } from "./collecting-facts";
import { type CollectingPiece, piecesByTime } from "./collecting-pieces";
import { parkedUntil } from "./parked-work";

/** The pieces of collecting a group that are to be done now: their time has come, and there is something to do. */
export async function duePieces(
	{ db }: Pick<ServiceContext, "db">,
	source: GroupSource,
	{ account, waits }: AccountFacts,
	now: Date,
): Promise<CollectingPiece[]> {
	const pieces: CollectingPiece[] = [];
	for (const piece of piecesByTime(source, account?.kind ?? "bot", now)) {
		if (parkedUntil(waits, source.groupId, piece, now) !== null) continue;
		if (piece === "snapshots" && !(await hasMessages(db, source.groupId, snapshotSpans(source, now)))) continue;
		pieces.push(piece);
	}
	return pieces;
}

/** Whether reactions of any message are to be asked for; a group never polled is, so that its turns begin to count. */
export async function isAnyReactionDue(db: QueryRunner, source: GroupSource, now: Date): Promise<boolean> {
	return source.reactionsAt === null || hasMessages(db, source.groupId, reactionSpans(source, now));
}

async function hasMessages(db: QueryRunner, groupId: number, spans: readonly SentSpan[]): Promise<boolean> {
	return (await listSentMessages(db, groupId, spans, { afterId: 0, limit: 1 })).length > 0;
}
