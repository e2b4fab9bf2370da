import type { MemberDay } from "@/lib/metrics/member-days";
import type { MembershipFact } from "@/lib/metrics/membership-fact";
import type { PersonWeek } from "@/lib/metrics/people-history";
import type { ReplyPair } from "@/lib/metrics/reply-pairs";
import { contentDigest } from "../collect/content-digest";

/** What later weeks build on: who posted, who met whom, who came and went, what was shipped already. */
interface CarryOver {
	readonly memberDays: readonly MemberDay[];
	readonly replyPairs: readonly ReplyPair[];
	readonly membership: readonly MembershipFact[];
	readonly people: readonly PersonWeek[];
	/** Addresses shipped, by message. */
	readonly shipLinks: ReadonlyMap<number, string>;
}

/** Digest of a week's carry-over. An edited text or a late reaction changes nothing in it, and so no later week. */
export function carryDigestOf({ memberDays, replyPairs, membership, people, shipLinks }: CarryOver): number {
	const days = memberDays.map((row) => `${row.day} ${row.memberId} ${row.posts} ${row.replies}`);
	const pairs = replyPairs.map((pair) => `${pair.lowId} ${pair.highId} ${pair.lowToHigh} ${pair.highToLow}`);
	const comings = membership.map((step) => `${step.kind} ${step.memberId} ${step.occurredAt.getTime()}`);
	const marks = people.flatMap((person) => (person.marks === 0 ? [] : [`${person.personId} ${person.marks}`]));
	const ships = Array.from(shipLinks, ([messageId, link]) => `${messageId} ${link}`);
	return contentDigest(`${days.join()};${pairs.join()}`, `${comings.join()};${marks.join()};${ships.join()}`);
}
