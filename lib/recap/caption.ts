import { formatList } from "../format/list";
import { graphemesOf } from "./people/clean-text";
import type { DeltaView, KpiView, RecapView } from "./recap-view";
import { CAPTION_WORDS } from "./words/caption-words";

/** Telegram's limit for a photo's caption, in UTF-16 code units. */
export const CAPTION_MAX = 1024;
/** Characters a name or title may keep; taken in turn until everything fits. Numbers are never cut. */
const NAME_CUTS = [40, 24, 16, 10, 6, 3];
/** One character may be an emoji of many code units, which count against the limit. */
const UNITS_PER_CHARACTER = 4;

/**
 * The picture in text: what it is on the first line, then every number in it. Telegram has no alternative text for
 * photos, so this is it. Plain text of at most 1024 code units, nothing to escape.
 */
export function captionOf(view: RecapView): string {
	const fitting = NAME_CUTS.map((cut) => linesOf(view, cut).join("\n")).find(
		(caption) => caption.length <= CAPTION_MAX,
	);
	return fitting ?? firstLines(linesOf(view, 1));
}

/** What the picture is: `Night Owls: recap of week 46 · 10–16 November 2025`. */
export function recapTitle(view: RecapView, title: string = view.group.title): string {
	const week = view.weekLabel.charAt(0).toLocaleLowerCase(view.locale) + view.weekLabel.slice(1);
	return CAPTION_WORDS[view.locale].recapOf(isolate(title), week);
}

function linesOf(view: RecapView, cut: number): string[] {
	const { hero, heat, reactions, topics } = view;
	const blocks = [
		recapTitle(view, shorten(view.group.title, cut)),
		view.story,
		bullet(numberLine(hero, view, [hero.versus])),
		...view.kpis.map((kpi) => bullet(numberLine(kpi, view))),
		...view.boards.map(({ title, people }) =>
			listLine(
				title,
				people.map(({ name, count }) => ({ text: shorten(name, cut), count })),
				view,
			),
		),
		heat.peak === null ? null : `${CAPTION_WORDS[view.locale].busiest}: ${heat.peak.label}`,
		listLine(
			reactions.title,
			reactions.items.map(({ emoji, count }) => ({ text: emoji, count })),
			view,
		),
		listLine(
			topics.title,
			topics.items.map(({ title, count }) => ({ text: shorten(title, cut), count })),
			view,
		),
		view.badge,
		view.footer.right,
	];
	return blocks.filter((line): line is string => line !== null && line !== "");
}

/** `132 active members (↗ up 6.5%, 4-week median 120)`. */
function numberLine(kpi: KpiView, view: RecapView, extras: readonly (string | null)[] = []): string {
	const notes = [kpi.delta === null ? null : deltaText(kpi.delta, view), ...extras, kpi.median ?? null];
	const told = notes.filter((note) => note !== null);
	return `${kpi.value} ${kpi.label}${told.length === 0 ? "" : ` (${told.join(", ")})`}`;
}

const ARROWS = { up: "↗", down: "↘", flat: "" } as const;

function deltaText(delta: DeltaView, view: RecapView): string {
	const direction = CAPTION_WORDS[view.locale].direction[delta.direction];
	return [ARROWS[delta.direction], direction, delta.text].filter((part) => part !== "").join(" ");
}

function listLine(title: string, items: readonly Counted[], { locale }: RecapView): string | null {
	if (items.length === 0) return null;
	return `${title}: ${formatList(
		items.map(({ text, count }) => `${isolate(text)} ${count}`),
		locale,
	)}`;
}

interface Counted {
	readonly text: string;
	readonly count: string;
}

function bullet(line: string): string {
	return `• ${line}`;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Keeps a right-to-left name from drawing the numbers beside it to its other side. */
function isolate(text: string): string {
	return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

function shorten(text: string, charactersMax: number): string {
	let kept = "";
	for (const character of graphemesOf(text).slice(0, charactersMax)) {
		if (kept.length + character.length > charactersMax * UNITS_PER_CHARACTER) break;
		kept += character;
	}
	return kept.length === text.length ? text : `${kept.trimEnd()}…`;
}

/** As many whole lines as fit: the last resort. */
function firstLines(lines: readonly string[]): string {
	return lines
		.reduce((text, line) => (text.length + line.length < CAPTION_MAX ? `${text}\n${line}` : text), "")
		.trimStart();
}
