import type { GroupSource } from "@/lib/domain/group-source";
import type { AccountKind } from "@/lib/domain/telegram-account";
import { isSweepDue } from "../live/due-sweep";
import { isAdminLogDue } from "../reports/due-admin-log";
import { isStatisticsDue } from "../reports/due-statistics";
import { isTopicsDue } from "../reports/due-topics";
import { isSnapshotDue } from "../snapshots/due-snapshots";

/** What one run that collects a group may consist of, most urgent first. */
export const COLLECTING_PIECES = ["catch-up", "topics", "snapshots", "admin-log", "statistics"] as const;
export type CollectingPiece = (typeof COLLECTING_PIECES)[number];

const IS_DUE: Readonly<Record<CollectingPiece, (source: GroupSource, now: Date) => boolean>> = {
	// A group of which nothing was read yet may have become another chat, or be readable again.
	"catch-up": (source, now) => source.sweptAt === null || source.state === "lost" || isSweepDue(source, now),
	topics: isTopicsDue,
	snapshots: isSnapshotDue,
	"admin-log": isAdminLogDue,
	statistics: isStatisticsDue,
};

/** The pieces whose time has come. A lost chat is only asked whether it is back; bots read nothing beside messages. */
export function piecesByTime(source: GroupSource, kind: AccountKind, now: Date): CollectingPiece[] {
	// First the group itself: what is beside it means little before its newest messages are known.
	const isAlone = kind === "bot" || source.state === "lost" || source.sweptAt === null;
	return COLLECTING_PIECES.filter((piece) => (piece === "catch-up" || !isAlone) && IS_DUE[piece](source, now));
}
