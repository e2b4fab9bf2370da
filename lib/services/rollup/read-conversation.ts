import type { Database } from "@/db/client";
import { findAdmins } from "@/db/queries/conversation-admins";
import { listMentions } from "@/db/queries/conversation-mentions";
import { listReactors } from "@/db/queries/conversation-reactors";
import { listShipLinks, listShipped } from "@/db/queries/conversation-ships";
import type { GroupRange, MessageRange } from "@/db/queries/week-facts-range";
import { isPerson } from "@/lib/domain/member";
import {
	type ConversationFacts,
	FOLLOW_UP_DAYS,
	type ReactorFact,
	SHIP_MEMORY_DAYS,
} from "@/lib/metrics/conversation-facts";
import type { PostFact } from "@/lib/metrics/post-fact";
import { addWeeks, type Week, weekRange } from "@/lib/time/week";
import type { WeekStrip, WeekStrips } from "./week-strips";

const DAY_MS = 86_400_000;

/** Who is named in messages and who reacted to them. */
interface Links {
	readonly mentions: ReadonlyMap<number, readonly number[]>;
	readonly reactors: readonly ReactorFact[];
}

/** Reads what is known of a week's talk: its messages, those after it, and what hangs on both. */
export async function readConversation(
	db: Database,
	groupId: number,
	week: Week,
	strips: WeekStrips,
): Promise<ConversationFacts> {
	const { start, end } = weekRange(week);
	const [strip, next, followUp] = await Promise.all([
		strips.read(week),
		strips.read(addWeeks(week, 1)),
		strips.after(week, end.getTime() + FOLLOW_UP_DAYS * DAY_MS),
	]);
	const before = new Date(start.getTime() - SHIP_MEMORY_DAYS * DAY_MS);
	const [own, later, ships, admins] = await Promise.all([
		linksOf(db, groupId, strip),
		linksOf(db, groupId, next),
		readShips(db, strip.range, { groupId, start: before, end: start }),
		findAdmins(db, groupId, peopleOf([...strip.posts, ...followUp])),
	]);
	return {
		posts: strip.posts,
		followUp,
		mentions: new Map([...own.mentions, ...later.mentions]),
		reactors: [...own.reactors, ...later.reactors],
		...ships,
		admins,
	};
}

/** Of strips that are still held: what hangs on one week is asked for by the week before as well. */
const known = new WeakMap<WeekStrip, Promise<Links>>();

function linksOf(db: Database, groupId: number, strip: WeekStrip): Promise<Links> {
	const links = known.get(strip) ?? readLinks(db, groupId, strip);
	if (strip.posts.length > 0) known.set(strip, links);
	return links;
}

async function readLinks(db: Database, groupId: number, { range, posts }: WeekStrip): Promise<Links> {
	const [mentions, reactors] = await Promise.all([
		listMentions(db, groupId, range, peopleOf(posts)),
		listReactors(db, groupId, range),
	]);
	return { mentions, reactors };
}

async function readShips(
	db: Database,
	messages: MessageRange,
	before: GroupRange,
): Promise<Pick<ConversationFacts, "shipLinks" | "shippedBefore">> {
	const shipLinks = await listShipLinks(db, before.groupId, messages);
	return { shipLinks, shippedBefore: await listShipped(db, before, new Set(shipLinks.values())) };
}

function peopleOf(posts: readonly PostFact[]): number[] {
	return [
		...new Set(
			posts.flatMap(({ senderId, senderKind }) => (senderId !== null && isPerson(senderKind) ? [senderId] : [])),
		),
	];
}
