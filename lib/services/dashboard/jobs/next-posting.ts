import type { NextPosting } from "@/lib/dashboard/jobs-contract";
import { isOpen } from "@/lib/domain/closing-move";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { PostingMode, PostingSettings, WeekClosing } from "@/lib/domain/posting";
import { nextPostingAt } from "@/lib/domain/posting-time";
import { parseTimeZone } from "@/lib/time/time-zone";
import { postingObstacle } from "../../posting/posting-obstacle";
import { toGroupRef } from "../group-ref";
import { toClosingCard } from "./closing-card";
import { formatMoment } from "./format-moment";

/** What was settled is news for so long. */
const SETTLED_MS = 7 * 86_400_000;

const NOTES: Readonly<Record<PostingMode, string>> = {
	automatic: "Posts by itself",
	draft: "Waits for your approval first",
	off: "Switched off",
};

export interface PostingFacts {
	readonly group: Group;
	readonly settings: PostingSettings;
	readonly source: Pick<GroupSource, "accountId"> | null;
	/** The newest one; `null`: no week was closed yet. */
	readonly closing: WeekClosing | null;
}

/** When a group's recap goes out next, and what became of the last one. */
export function toNextPosting({ group, settings, source, closing }: PostingFacts, now: Date): NextPosting {
	const zone = parseTimeZone(group.zone);
	const obstacle = postingObstacle(group, source, settings);
	const canPost = obstacle === null && settings.mode !== "off";
	// A closed week's own time comes first: it may have been closed late.
	const isAhead = closing !== null && isOpen(closing) && closing.postAt !== null && closing.postAt > now;
	const at = isAhead ? closing.postAt : nextPostingAt(settings, zone, now);
	const isNews = closing !== null && (isOpen(closing) || now.getTime() - closing.updatedAt.getTime() < SETTLED_MS);
	return {
		group: toGroupRef(group),
		mode: settings.mode,
		at: canPost && at !== null ? formatMoment(at, zone) : null,
		note: settings.mode === "off" ? NOTES.off : (obstacle ?? NOTES[settings.mode]),
		closing: isNews ? toClosingCard(closing, group, settings, now) : null,
	};
}
