import type { Board } from "@/lib/dashboard/contract";
import { formatCount } from "@/lib/format/number";
import { MEMBERS } from "@/lib/recap/audience";
import { namesShown } from "@/lib/recap/names";
import { seedOf } from "@/lib/recap/people/seed-of";
import type { Recap, RecapPerson } from "@/lib/recap/recap";
import { BOARD_KEYS, type BoardView } from "@/lib/recap/recap-view";
import { VIEW_WORDS } from "@/lib/recap/words/view-words";

/** More than the picture's three: members' pages have the room, and still name nobody for doing least. */
const PEOPLE_MAX = 8;

const UNITS: Readonly<Record<(typeof BOARD_KEYS)[number], string>> = {
	helpers: "Replies to other people",
	newVoices: "Messages of people who had never written before",
	posters: "Messages",
};

/** Those who helped, those who are new, those who wrote, by name: for members. */
export function toBoards(people: Recap["people"], names: ReadonlyMap<number, string | null>): Board[] {
	return BOARD_KEYS.map((key) => {
		const shown = people[key].filter(({ count }) => count > 0).slice(0, PEOPLE_MAX);
		return { key, title: VIEW_WORDS.en.boards[key], unit: UNITS[key], people: rowsOf(shown, names) };
	});
}

/** The picture's own boards: what an audience outside may see. */
export function toPublicBoards(boards: readonly BoardView[]): Board[] {
	return boards.map(({ key, title, people }) => ({
		key: key ?? title,
		title,
		unit: key ? UNITS[key] : "",
		people: [...people],
	}));
}

function rowsOf(people: readonly RecapPerson[], names: ReadonlyMap<number, string | null>): Board["people"] {
	const most = Math.max(1, ...people.map(({ count }) => count));
	const ids = people.map(({ peerId }) => peerId);
	const namesOf = namesShown(ids, names, { audience: MEMBERS, locale: "en" });
	return people.map(({ peerId, count }) => {
		const name = namesOf.get(peerId) ?? "";
		return { name, count: formatCount(count, "en", "whole"), share: count / most, seed: seedOf(name) };
	});
}
