import type { PublicationCard } from "@/lib/dashboard/telegram-contract";
import type { Group } from "@/lib/domain/group";
import type { Publication } from "@/lib/domain/publication";
import { REASONS } from "@/lib/domain/publication-reason";
import { formatDateTime } from "@/lib/format/date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toWeekRef } from "../week-ref";
import { postLink } from "./post-link";

const LABELS = { claimed: "Waiting", sent: "Posted", failed: "Not posted", deleted: "Deleted" } as const;

/** What a card takes from around its post: people's names for accounts and topics. */
export interface PostSurroundings {
	readonly group: Pick<Group, "zone">;
	/** Account names by id. */
	readonly accounts: ReadonlyMap<string, string>;
	/** Topic titles by id. */
	readonly topics: ReadonlyMap<number, string>;
}

/** A post as the dashboard shows it. */
export function toPublicationCard(post: Publication, { group, accounts, topics }: PostSurroundings): PublicationCard {
	const { publicationId, state, topicId, accountId, reasonCode } = post;
	const zone = parseTimeZone(group.zone);
	const at = post.deletedAt ?? post.sentAt ?? (state === "failed" ? post.updatedAt : post.claimedAt);
	return {
		publicationId,
		week: toWeekRef({ weekStart: post.weekStart, isComplete: true }),
		state,
		stateLabel: state === "claimed" && reasonCode === null ? "Being posted" : LABELS[state],
		note: noteOf(post, post.retryAt === null ? null : formatDateTime(post.retryAt, zone, "en")),
		at: formatDateTime(at, zone, "en"),
		accountName: accounts.get(accountId) ?? "a removed account",
		topicTitle: topicId === null ? null : (topics.get(topicId) ?? `topic ${topicId}`),
		link: state === "sent" ? postLink(post) : null,
		canDelete: state === "sent",
		canRetry: state === "failed" || (state === "claimed" && reasonCode === "network"),
	};
}

function noteOf({ state, reason, reasonCode }: Publication, retryOn: string | null): string | null {
	if (reason === null || reasonCode === null || state === "sent" || state === "deleted") return null;
	const until = state === "claimed" && retryOn !== null ? ` Next try: ${retryOn}.` : "";
	return `${reason} ${REASONS[reasonCode].hint}${until}`;
}
