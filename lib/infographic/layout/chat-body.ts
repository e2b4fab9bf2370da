import type { RecapView } from "../../recap/recap-view";
import { BAR_GAP } from "../parts/bar-row";
import { TITLE_HEIGHT } from "../parts/board";

/** People's boards, then topics where a board is missing: at most three blocks. */
export interface BodyBlock {
	readonly board: RecapView["boards"][number] | null;
	readonly rows: number;
}

/**
 * How people and hours share the page: beside each other; hours lying above when there are too few rows to stand
 * beside them; people alone; hours alone; neither.
 */
export type BodyShape = "beside" | "stacked" | "people" | "hours" | "none";

export interface BodyPlan {
	readonly shape: BodyShape;
	readonly blocks: readonly BodyBlock[];
	/** Heights at the smallest, the intended and the tallest rows. */
	readonly heights: { readonly least: number; readonly wanted: number; readonly most: number };
}

export const ROW_HEIGHTS = { least: 36, wanted: 41, most: 60 } as const;
/** Air between blocks, and how far it may open when there are few. */
const BLOCK_GAPS = { least: 16, wanted: 22, most: 46 } as const;
/** Below this an upright map's 24 rows are too thin to tell apart. */
const UPRIGHT_MIN = 360;
const LYING = { least: 200, wanted: 250, most: 330 } as const;
/** Rows under a lying map: they have the width, so they take the height. */
export const STACKED_ROW = 48;
/** Between the hours of a lying map and the blocks under it. */
export const LYING_GAP = 62;

export function hasHeat(view: RecapView): boolean {
	return view.heat.cells.some((hours) => hours.some((count) => count > 0));
}

function blocksOf(view: RecapView): BodyBlock[] {
	const boards: BodyBlock[] = view.boards.slice(0, 3).map((board) => ({ board, rows: board.people.length }));
	const topics = Math.min(view.topics.items.length, boards.length === 2 ? 3 : 5);
	return topics > 0 && boards.length < 3 ? [...boards, { board: null, rows: topics }] : boards;
}

type Step = keyof typeof ROW_HEIGHTS;

/** Height of blocks under each other. */
export function stackHeight(blocks: readonly BodyBlock[], rowHeight: number, gap: number): number {
	const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
	return blocks.length * (TITLE_HEIGHT - BAR_GAP) + rows * rowHeight + Math.max(0, blocks.length - 1) * gap;
}

/** Height of blocks in columns beside each other: that of the tallest. */
export function columnsHeight(blocks: readonly BodyBlock[], rowHeight: number): number {
	return Math.max(0, ...blocks.map((block) => stackHeight([block], rowHeight, 0)));
}

function shapeOf(blocks: readonly BodyBlock[], heat: boolean): BodyShape {
	if (!heat) return blocks.length > 0 ? "people" : "none";
	if (blocks.length === 0) return "hours";
	return stackHeight(blocks, ROW_HEIGHTS.most, BLOCK_GAPS.most) >= UPRIGHT_MIN ? "beside" : "stacked";
}

/** Chooses the arrangement and says how much height it can use. */
export function planBody(view: RecapView): BodyPlan {
	const blocks = blocksOf(view);
	const shape = shapeOf(blocks, hasHeat(view));
	const at = (step: Step): number => {
		if (shape === "beside" || shape === "people") return stackHeight(blocks, ROW_HEIGHTS[step], BLOCK_GAPS[step]);
		if (shape === "hours") return LYING[step];
		return shape === "none" ? 0 : LYING[step] + LYING_GAP + columnsHeight(blocks, STACKED_ROW);
	};
	return { shape, blocks, heights: { least: at("least"), wanted: at("wanted"), most: at("most") } };
}

/** Row height at which blocks under each other fill `height`, within the bounds. */
export function rowHeightFor(blocks: readonly BodyBlock[], height: number): number {
	const rows = Math.max(
		1,
		blocks.reduce((sum, block) => sum + block.rows, 0),
	);
	const spare = height - stackHeight(blocks, 0, BLOCK_GAPS.wanted);
	const fitted = Math.floor(spare / rows);
	if (fitted >= ROW_HEIGHTS.wanted) return Math.min(ROW_HEIGHTS.most, fitted);
	return Math.max(ROW_HEIGHTS.least - 2, Math.floor((height - stackHeight(blocks, 0, BLOCK_GAPS.least)) / rows));
}
