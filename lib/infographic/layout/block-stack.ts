import type { RecapView } from "../../recap/recap-view";
import { block, boardBlock, topicsBlock } from "../parts/board";
import type { Theme } from "../theme/theme";
import { column } from "../tree/box";
import type { Element } from "../tree/element";
import { type BodyBlock, rowHeightFor } from "./chat-body";

/** The first board is what the week wants to be remembered for; those after it are quieter. */
const STRENGTHS = [1, 0.62, 0.4] as const;

export interface BlockPlace {
	readonly width: number;
	readonly rowHeight: number;
	readonly titleSize: number;
	/** Position among the blocks of the page, 0 first. */
	readonly at: number;
}

/** One block of the page: a board of people, or the topics. */
export function blockElement(view: RecapView, item: BodyBlock, place: BlockPlace, theme: Theme): Element {
	const strength = STRENGTHS[place.at] ?? STRENGTHS[2];
	const content = item.board
		? boardBlock(item.board, strength, place.rowHeight, theme)
		: topicsBlock(view.topics, item.rows);
	return block(content, place, theme);
}

/** Blocks under each other, their first line at the top and their last at the bottom of the given height. */
export function blockStack(
	view: RecapView,
	blocks: readonly BodyBlock[],
	size: { readonly width: number; readonly height: number; readonly titleSize: number },
	theme: Theme,
): Element {
	const rowHeight = rowHeightFor(blocks, size.height);
	return column(
		{ width: size.width, height: size.height, justifyContent: blocks.length > 1 ? "space-between" : "flex-start" },
		blocks.map((item, at) =>
			blockElement(view, item, { width: size.width, titleSize: size.titleSize, rowHeight, at }, theme),
		),
	);
}
