import type { RecapView } from "../../recap/recap-view";
import { AXIS_HEIGHT } from "../parts/heat";
import type { Rect } from "../tree/box";
import { type BodyBlock, hasHeat, stackHeight } from "./chat-body";
import { OG } from "./og-grid";

export interface OgRightPlan {
	readonly map: Rect | null;
	/** Stands in for hours that are not there. */
	readonly story: Rect | null;
	readonly blocks: readonly BodyBlock[];
	readonly stack: Rect | null;
	readonly strip: Rect | null;
}

const TOP = 48;
const STRIP = { height: 48, above: 24 } as const;
const BLOCK_GAP = 22;
const MAP = { least: 130, most: 330, below: AXIS_HEIGHT + 13 } as const;
/** Two lines of story; with less room the people take all of it. */
const STORY_MIN = 100;
const STORY_BELOW = 26;
const ROW = { many: 44, few: 54 } as const;
/** From this many rows on they are drawn closer together. */
const MANY_ROWS = 5;

function blocksOf(view: RecapView): BodyBlock[] {
	const boards: BodyBlock[] = view.boards.slice(0, 2).map((board) => ({ board, rows: board.people.length }));
	const topics = Math.min(3, view.topics.items.length);
	return topics > 0 && boards.length < 2 ? [...boards, { board: null, rows: topics }] : boards;
}

const at = (top: number, height: number): Rect => ({ left: OG.rightLeft, top, width: OG.rightWidth, height });

/** People keep their height at the bottom; what is above them goes to the hours, or to the story when there are none. */
export function planOgRight(view: RecapView): OgRightPlan {
	const blocks = blocksOf(view);
	const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
	const heat = hasHeat(view);
	const natural = stackHeight(blocks, rows >= MANY_ROWS ? ROW.many : ROW.few, BLOCK_GAP);
	const hasStrip = view.reactions.items.length > 0 && rows < MANY_ROWS;
	const bottom = OG.bottom - (hasStrip ? STRIP.height + STRIP.above : 0);
	const above = bottom - TOP - natural;
	const mapHeight = Math.min(MAP.most, Math.max(MAP.least, above - MAP.below));
	const storyHeight = above - STORY_BELOW;
	const hasStory = !heat && view.story !== "" && storyHeight >= STORY_MIN;
	const stackTop = heat ? TOP + mapHeight + MAP.below : hasStory ? bottom - natural : TOP;
	return {
		map: heat ? at(TOP, mapHeight) : null,
		story: hasStory ? at(TOP, storyHeight) : null,
		blocks,
		stack: blocks.length > 0 ? at(stackTop, bottom - stackTop) : null,
		strip: hasStrip ? at(OG.bottom - STRIP.height, STRIP.height) : null,
	};
}
