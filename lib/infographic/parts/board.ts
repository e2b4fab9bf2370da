import type { BoardView, RecapView } from "../../recap/recap-view";
import { textWidth } from "../text/text-width";
import type { Theme } from "../theme/theme";
import { column } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { BAR_GAP, type BarRow, type BarSizes, barRow } from "./bar-row";
import { personTile } from "./person-tile";

/** Height of a block's title line. */
export const TITLE_HEIGHT = 38;
/** Names never smaller than this: the floor for people on a phone. */
const NAME_SIZE_MIN = 26;

export interface BlockSizes {
	readonly width: number;
	readonly rowHeight: number;
	readonly titleSize: number;
}

/** A block of bar rows under a title, whatever they count. */
export interface Block {
	readonly title: string;
	readonly rows: readonly BarRow[];
}

/** A board of people: everyone in the same size, the bar alone tells more from less. */
export function boardBlock(board: BoardView, strength: number, rowHeight: number, theme: Theme): Block {
	const tile = rowHeight - BAR_GAP;
	return {
		title: board.title,
		rows: board.people.map((person) => ({
			...person,
			strength,
			cap: personTile(person.name, person.seed, tile, theme),
		})),
	};
}

/** The busiest topics, as many as there is room for. */
export function topicsBlock(topics: RecapView["topics"], rows: number): Block {
	return {
		title: topics.title,
		rows: topics.items.slice(0, rows).map(({ title, ...rest }) => ({ ...rest, name: title, strength: 0.2, cap: null })),
	};
}

/** Draws a block; its height is the title's and its rows', less the air under the last bar. */
export function block(content: Block, sizes: BlockSizes, theme: Theme): Element {
	const font = Math.max(NAME_SIZE_MIN, Math.min(32, Math.round(sizes.rowHeight * 0.58)));
	const longest = Math.max(0, ...content.rows.map((row) => textWidth(row.count)));
	const bars: BarSizes = {
		width: sizes.width,
		height: sizes.rowHeight,
		font,
		countWidth: Math.max(62, Math.ceil(longest * font) + 18),
	};
	return column({ width: sizes.width, flexShrink: 0, marginBottom: -BAR_GAP }, [
		text(
			content.title,
			{ height: TITLE_HEIGHT, fontSize: sizes.titleSize, fontWeight: 600, color: theme.sub, lineHeight: 1.2 },
			{ room: sizes.width },
		),
		...content.rows.map((row) => barRow(row, bars, theme)),
	]);
}
