import type { SHIPPING_DEFINITIONS } from "../definitions/shipping";
import type { EvidenceItem } from "../evidence";
import type { Blocker } from "../talk/blockers";
import { blockerHours, openBlockers } from "../talk/measure-shipping";
import type { Ship } from "../talk/ships";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { peopleWith } from "./person-items";
import type { WeekIndex } from "./week-index";

const BLOCKERS: EvidenceSideRule = { title: "Blockers", shows: "message", unit: "count" };

/** Metrics 48 to 51. */
export const SHIPPING_EVIDENCE: Readonly<Record<keyof typeof SHIPPING_DEFINITIONS, EvidenceRule>> = {
	demos_shipped: {
		recount: "sum",
		howCounted: "Each thing shown for the first time in 28 days counts once.",
		numerator: { title: "What was shipped", shows: "message", unit: "count" },
		denominator: null,
		find: (_, index) => ({ numerator: demos(index).map(demoItem), denominator: null }),
	},
	shippers: {
		recount: "sum",
		howCounted: "Each person who showed something new counts once.",
		numerator: { title: "People who shipped", shows: "person", unit: "people" },
		denominator: null,
		find: (_, index) => {
			const byAuthor = Map.groupBy(demos(index), ({ authorId }) => authorId);
			return { numerator: peopleWith(byAuthor.keys(), byAuthor), denominator: null };
		},
	},
	blockers_opened: blockersOf("Each blocker counts once.", (index) => index.talk().blockers),
	blockers_closed: blockersOf("Each blocker said to be solved before the week ended counts once.", (index) => {
		const open = new Set(stillOpen(index));
		return index.talk().blockers.filter((blocker) => !open.has(blocker));
	}),
	blockers_open: blockersOf("Each blocker that nothing had closed when the week ended counts once.", stillOpen),
	blocker_age_hours_median: {
		recount: "median",
		howCounted: "The middle of the hours that open blockers had been open.",
		numerator: { title: "Hours each open blocker had been open", shows: "message", unit: "hours" },
		denominator: null,
		find: (_, index) => ({
			numerator: stillOpen(index).map((blocker) => blockerItem(blocker, blockerHours(blocker, index.talk().talk))),
			denominator: null,
		}),
	},
	thanks_given: {
		recount: "sum",
		howCounted: "One person thanking another on one day counts once.",
		numerator: { title: "Who thanked whom", shows: "thanks", unit: "count" },
		denominator: null,
		find: (_, index) => ({ numerator: thanks(index, true), denominator: null }),
	},
	thanks_unattributed: {
		recount: "sum",
		howCounted: "Thanks to nobody in particular count once for a person and day.",
		numerator: { title: "Thanks to nobody in particular", shows: "message", unit: "count" },
		denominator: null,
		find: (_, index) => ({ numerator: thanks(index, false), denominator: null }),
	},
};

function demos(index: WeekIndex): Ship[] {
	return index.talk().ships.filter(({ repeats }) => repeats === null);
}

function demoItem({ messageId, authorId }: Ship): EvidenceItem {
	return { key: String(messageId), messageIds: [messageId], personId: authorId, amount: 1 };
}

function stillOpen(index: WeekIndex): Blocker[] {
	const { blockers, talk } = index.talk();
	return openBlockers(blockers, talk.endAt);
}

function blockersOf(howCounted: string, of: (index: WeekIndex) => readonly Blocker[]): EvidenceRule {
	return {
		recount: "sum",
		howCounted,
		numerator: BLOCKERS,
		denominator: null,
		find: (_, index) => ({ numerator: of(index).map((blocker) => blockerItem(blocker, 1)), denominator: null }),
	};
}

function blockerItem({ messageId, messageIds, authorId, closedBy }: Blocker, amount: number): EvidenceItem {
	const closing = closedBy === null ? [] : [closedBy.messageId];
	return { key: String(messageId), messageIds: [...new Set([...messageIds, ...closing])], personId: authorId, amount };
}

function thanks(index: WeekIndex, isAttributed: boolean): EvidenceItem[] {
	return index
		.talk()
		.thanks.filter(({ receiverId }) => (receiverId !== null) === isAttributed)
		.map(({ messageId, giverId, receiverId }) => ({
			key: receiverId === null ? String(messageId) : `${messageId}:${giverId}:${receiverId}`,
			messageIds: [messageId],
			personId: giverId,
			amount: 1,
		}));
}
