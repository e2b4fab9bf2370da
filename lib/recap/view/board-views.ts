import { formatCount } from "../../format/number";
import type { Audience } from "../audience";
import { namesShown } from "../names";
import { seedOf } from "../people/seed-of";
import type { Recap, RecapPerson } from "../recap";
import { BOARD_KEYS, type BoardView, type Locale, type PersonView } from "../recap-view";
import { isSmallCell } from "../suppress-small";
import { VIEW_WORDS } from "../words/view-words";

/** People who stand out, never those who do least; a board is for recognition, not a table of everybody. */
const PEOPLE_MAX = 3;

/** Those who helped, those who are new, those who wrote most, in this order; empty boards are left out. */
export function boardViews(
	people: Recap["people"],
	names: ReadonlyMap<number, string | null>,
	reader: { readonly audience: Audience; readonly locale: Locale },
): BoardView[] {
	const shown = BOARD_KEYS.map((key) =>
		people[key].filter((person) => isShown(person, reader.audience)).slice(0, PEOPLE_MAX),
	);
	const namesOf = namesShown(
		shown.flat().map((person) => person.peerId),
		names,
		reader,
	);
	return BOARD_KEYS.map((key, at) => ({
		key,
		title: VIEW_WORDS[reader.locale].boards[key],
		people: rowsOf(shown[at] ?? [], namesOf, reader.locale),
	})).filter((board) => board.people.length > 0);
}

/** Alone with a small count, even an invented name can be recognised by those who were there. */
function isShown(person: RecapPerson, audience: Audience): boolean {
	return person.count > 0 && !(audience.isPublic && isSmallCell(person.count));
}

function rowsOf(people: readonly RecapPerson[], names: ReadonlyMap<number, string>, locale: Locale): PersonView[] {
	const most = Math.max(1, ...people.map((person) => person.count));
	return people.map((person) => {
		const name = names.get(person.peerId) ?? "";
		return { name, count: formatCount(person.count, locale), share: person.count / most, seed: seedOf(name) };
	});
}
