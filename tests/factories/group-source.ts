import type { GroupSource } from "@/lib/domain/group-source";
import type { ChatId } from "@/lib/domain/peer-id";

/** A supergroup that is read whole and was looked at this very moment. */
export function aSource(now: Date, fields: Partial<GroupSource> = {}): GroupSource {
	return {
		...{ groupId: 1, segment: "current", accountId: "ada", chatId: -1_000_000_000_007 as ChatId },
		...{ state: "active", stateReason: null, pts: 10, maxSeenId: 100, backfillId: 1, isBackfillDone: true },
		...{ total: 100, collected: 100, isForum: false, areMembersHidden: false, canViewStats: false },
		...{ canViewAdminLog: true, adminLogEventId: null, sweptAt: now, membersAt: now, adminLogAt: now },
		...{ statisticsAt: now, topicsAt: now, snapshotsAt: now, reactionsAt: now, updatedAt: now },
		...fields,
	};
}
