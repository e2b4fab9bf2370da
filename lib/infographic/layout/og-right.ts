import type { RecapView } from "../../recap/recap-view";
import { AXIS_HEIGHT, heatAcross } from "../parts/heat";
import { reactionStrip } from "../parts/reactions";
import type { Theme } from "../theme/theme";
import { placed, type Rect } from "../tree/box";
import type { Element } from "../tree/element";
import { blockStack } from "./block-stack";
import { type BodyBlock, hasHeat } from "./chat-body";
import { OG } from "./og-grid";

const TOP = 48;
const STRIP_HEIGHT = 48;

function blocksOf(view: RecapView): BodyBlock[] {
	const boards: BodyBlock[] = view.boards.slice(0, 2).map((board) => ({ board, rows: board.people.length }));
	const topics = Math.min(3, view.topics.items.length);
	return topics > 0 && boards.length < 2 ? [...boards, { board: null, rows: topics }] : boards;
}

const at = (top: number, height: number): Rect => ({ left: OG.rightLeft, top, width: OG.rightWidth, height });

/** Heights of the map: beside two blocks, beside one, alone. */
const MAP_HEIGHTS = [330, 206, 130] as const;

/** Hours above people; reactions take the place of a second block. */
export function ogRight(view: RecapView, theme: Theme): (Element | null)[] {
	const blocks = blocksOf(view);
	const heat = hasHeat(view);
	const strip = view.reactions.items.length > 0 && blocks.length < 2;
	const map = heat ? (MAP_HEIGHTS[blocks.length] ?? MAP_HEIGHTS[2]) : 0;
	const top = TOP + (heat ? map + AXIS_HEIGHT + 13 : 0);
	const bottom = strip ? OG.bottom - STRIP_HEIGHT - 22 : OG.bottom;
	const items = view.reactions.items.slice(0, 4);
	return [
		heat ? placed(at(TOP, map), [heatAcross(view.heat, { width: OG.rightWidth, height: map, axis: 22 }, theme)]) : null,
		blocks.length > 0
			? placed(at(top, bottom - top), [blockStack(view, blocks, { ...at(top, bottom - top), titleSize: 23 }, theme)])
			: null,
		strip
			? placed(at(OG.bottom - STRIP_HEIGHT, STRIP_HEIGHT), [
					reactionStrip(
						{ ...view.reactions, items },
						{ width: OG.rightWidth, height: STRIP_HEIGHT, font: 24, gap: 8 },
						theme,
					),
				])
			: null,
	];
}
