import { cutText } from "./people/clean-text";
import type { BoardView, DeltaView, KpiView, RecapView } from "./recap-view";
import { CAPTION_WORDS } from "./words/caption-words";

/** Telegram's limit for a photo's caption, in UTF-16 code units. */
export const CAPTION_MAX = 1024;
/** Characters a name or title may keep; taken in turn until everything fits. Numbers are never cut. */
const NAME_CUTS = [40, 24, 16, 10, 6, 3];

/**
 * The picture in text: what it is on the first line, then every number in it. Telegram has no alternative text for
 * photos, so this is it. Plain text of at most 1024 code units, nothing to escape.
 */
export function captionOf(view: RecapView): string {
	for (const cut of NAME_CUTS) {
		const caption = linesOf(view, cut).join("\n");
		if (caption.length <= CAPTION_MAX) return caption;
	}
	// Characters can be many code units long: what no cut made short enough loses its end, at a line.
	return linesOf(view, 1).reduce((text, line) => (text.length + line.length < CAPTION_MAX ? `${text}\n${line}` : text));
}

function linesOf(view: RecapView, cut: number): string[] {
	const words = CAPTION_WORDS[view.locale];
	const { hero, heat } = view;
	const blocks = [
		words.recapOf(shorten(view.group.title, cut), view.weekLabel),
		view.story,
		bullet(numberLine(hero, view, [hero.versus])),
		...view.kpis.map((kpi) => bullet(numberLine(kpi, view))),
		...view.boards.map((board) => boardLine(board, cut)),
		heat.peak === null ? null : `${words.busiest}: ${heat.peak.label}`,
		listLine(
			view.reactions.title,
			view.reactions.items.map(({ emoji, count }) => `${emoji} ${count}`),
		),
		listLine(
			view.topics.title,
			view.topics.items.map(({ title, count }) => `${shorten(title, cut)} ${count}`),
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

function boardLine(board: BoardView, cut: number): string | null {
	return listLine(
		board.title,
		board.people.map(({ name, count }) => `${shorten(name, cut)} ${count}`),
	);
}

function listLine(title: string, items: readonly string[]): string | null {
	return items.length === 0 ? null : `${title}: ${items.join(", ")}`;
}

function bullet(line: string): string {
	return `• ${line}`;
}

function shorten(text: string, graphemesMax: number): string {
	return cutText(text, graphemesMax);
}
