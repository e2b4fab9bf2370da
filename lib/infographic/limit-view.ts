import type { BoardView, DeltaView, Locale, PersonView, RecapView } from "../recap/recap-view";
import { graphemes } from "./text/graphemes";
import { safeText } from "./text/safe-text";

/** Shown for a person whose name holds nothing that can be drawn. */
const NAMELESS: Readonly<Record<Locale, string>> = { en: "Member", ru: "Участник" };

const share = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);
const count = (value: number | undefined): number =>
	value !== undefined && Number.isFinite(value) && value > 0 ? value : 0;
/** Beyond this a value is not a count of anything in a chat, and would overflow path data. */
const VALUE_MAX = 1e12;
const measured = (value: number | null): number | null =>
	value !== null && Number.isFinite(value) ? Math.min(VALUE_MAX, Math.max(0, value)) : null;

function limitDelta(delta: DeltaView | null): DeltaView | null {
	return delta && { ...delta, text: safeText(delta.text, 12) };
}

function limitPerson(person: PersonView, locale: Locale): PersonView {
	const name = safeText(person.name, 40);
	return {
		name: name || NAMELESS[locale],
		count: safeText(person.count, 10),
		share: share(person.share),
		seed: count(person.seed),
	};
}

function limitBoards(view: RecapView): BoardView[] {
	const boards = view.boards.map((board) => ({
		title: safeText(board.title, 40),
		people: board.people.slice(0, 3).map((person) => limitPerson(person, view.locale)),
	}));
	return boards.filter((board) => board.people.length > 0).slice(0, 3);
}

function limitHeat(heat: RecapView["heat"]): RecapView["heat"] {
	const cells = Array.from({ length: 7 }, (_, day) =>
		Array.from({ length: 24 }, (_hour, hour) => count(heat.cells[day]?.[hour])),
	);
	const { peak } = heat;
	const isInside = peak !== null && cells[peak.weekday]?.[peak.hour] !== undefined;
	return {
		title: safeText(heat.title, 32),
		cells,
		peak: isInside ? { ...peak, label: safeText(peak.label, 24) } : null,
		weekdays: heat.weekdays.slice(0, 7).map((letter) => safeText(letter, 2)),
		hours: heat.hours.slice(0, 4).map((hour) => safeText(hour, 5)),
	};
}

/**
 * A view that is safe to draw whatever it holds: lists cut to what the page has room for, text cleaned and cut,
 * numbers finite. The same view comes back in the same form, so the picture's key can be made from it.
 */
export function limitView(view: RecapView): RecapView {
	return {
		locale: view.locale,
		mode: view.mode,
		group: {
			title: safeText(view.group.title, 60),
			initials: graphemes(safeText(view.group.initials, 8)).slice(0, 2).join(""),
			seed: count(view.group.seed),
		},
		weekLabel: safeText(view.weekLabel, 60),
		badge: view.badge === null ? null : safeText(view.badge, 48),
		story: safeText(view.story, 220),
		hero: {
			value: safeText(view.hero.value, 18),
			label: safeText(view.hero.label, 60),
			delta: limitDelta(view.hero.delta),
			versus: view.hero.versus === null ? null : safeText(view.hero.versus, 40),
		},
		kpis: view.kpis.slice(0, 4).map((kpi) => ({
			value: safeText(kpi.value, 14),
			label: safeText(kpi.label, 40),
			delta: limitDelta(kpi.delta),
		})),
		trend: view.trend.slice(-12).map(measured),
		boards: limitBoards(view),
		heat: limitHeat(view.heat),
		reactions: {
			title: safeText(view.reactions.title, 32),
			items: view.reactions.items
				.slice(0, 6)
				.map((item) => ({ emoji: safeText(item.emoji, 3), count: safeText(item.count, 8) })),
		},
		topics: {
			title: safeText(view.topics.title, 40),
			items: view.topics.items.slice(0, 5).map((topic) => ({
				title: safeText(topic.title, 60),
				share: share(topic.share),
				count: safeText(topic.count, 10),
			})),
		},
		footer: { left: safeText(view.footer.left, 80), right: safeText(view.footer.right, 60) },
	};
}
