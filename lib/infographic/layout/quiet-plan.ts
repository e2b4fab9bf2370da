import type { RecapView } from "../../recap/recap-view";
import { headerHeight } from "../parts/header";
import { heroSize } from "../parts/hero";
import { textWidth } from "../text/text-width";
import type { Rect } from "../tree/box";
import { type BodyBlock, ROW_HEIGHTS, stackHeight } from "./chat-body";
import { CHAT, CHAT_HEADER } from "./chat-grid";
import { chatKpisHeight } from "./chat-kpis";
import { fill } from "./fill";

/** Where every part of the quiet picture stands. */
export interface QuietPlan {
	readonly header: Rect;
	readonly hero: Rect & { readonly size: number };
	readonly words: Rect;
	readonly trend: Rect | null;
	readonly prompt: (Rect & { readonly lines: number }) | null;
	readonly kpis: Rect | null;
	readonly people: (Rect & { readonly blocks: readonly BodyBlock[] }) | null;
	readonly strip: Rect | null;
	readonly footer: Rect;
}

export const PROMPT = { size: 43, line: 55, linesMax: 4 } as const;
const WORDS_HEIGHT = 116;
/** Room under the number for the tail of a comma, over its size. */
const HERO_FOOT = 0.07;
const STRIP_HEIGHT = 50;
const ROW_HEIGHT = ROW_HEIGHTS.wanted + 9;

function peopleBlocks(view: RecapView): BodyBlock[] {
	return view.boards.slice(0, view.kpis.length > 0 ? 1 : 2).map((board) => ({ board, rows: board.people.length }));
}

function promptLines(story: string): number {
	const lines = Math.ceil((textWidth(story) * PROMPT.size * 0.98) / CHAT.inner);
	return story === "" ? 0 : Math.min(PROMPT.linesMax, Math.max(1, lines));
}

/** Gives the room that people and hours do not need to the number, the line and the air between parts. */
export function planQuiet(view: RecapView): QuietPlan {
	const blocks = peopleBlocks(view);
	const lines = promptLines(view.story);
	const heights = {
		prompt: lines * PROMPT.line,
		kpis: chatKpisHeight(view.kpis),
		people: blocks.length > 0 ? stackHeight(blocks, ROW_HEIGHT, 24) : 0,
		strip: view.reactions.items.length > 0 ? STRIP_HEIGHT : 0,
	};
	const used = Object.values(heights).filter((height) => height > 0);
	const hasTrend = view.trend.some((value) => value !== null);
	const gaps = used.length + 2;
	const widest = heroSize(view.hero.value, 400, CHAT.inner);
	const headerSize = headerHeight(view, CHAT_HEADER);
	const top = CHAT_HEADER.top + headerSize;
	const { sizes } = fill(
		CHAT.footerTop - top - WORDS_HEIGHT - used.reduce((sum, height) => sum + height, 0),
		{ hero: Math.min(150, widest), trend: hasTrend ? 110 : 0, gap: 24 },
		[
			{ key: "gap", upTo: 40, cost: gaps },
			{ key: "hero", upTo: Math.min(280, widest), cost: 1 + HERO_FOOT },
			{ key: "trend", upTo: hasTrend ? 240 : 0 },
			{ key: "gap", upTo: 54, cost: gaps },
			{ key: "hero", upTo: Math.min(360, widest), cost: 1 + HERO_FOOT },
			{ key: "trend", upTo: hasTrend ? 420 : 0 },
			{ key: "gap", upTo: 400, cost: gaps },
		],
	);
	let y = top + sizes.gap;
	const next = (height: number, after: number = sizes.gap): Rect => {
		const rect = { left: CHAT.margin, top: y, width: CHAT.inner, height };
		y += height + after;
		return rect;
	};
	const nextIfAny = (height: number): Rect | null => (height > 0 ? next(height) : null);
	const hero = { ...next(sizes.hero, sizes.hero * HERO_FOOT), size: sizes.hero };
	const words = next(WORDS_HEIGHT, 0);
	const trend = hasTrend ? { ...next(sizes.trend), left: 0, width: CHAT.width } : null;
	if (!hasTrend) y += sizes.gap;
	const prompt = nextIfAny(heights.prompt);
	const kpis = nextIfAny(heights.kpis);
	const people = nextIfAny(heights.people);
	return {
		header: { left: CHAT.margin, top: CHAT_HEADER.top, width: CHAT.inner, height: headerSize },
		hero,
		words,
		trend,
		prompt: prompt && { ...prompt, lines },
		kpis,
		people: people && { ...people, blocks },
		strip: nextIfAny(heights.strip),
		footer: { left: CHAT.margin, top: CHAT.footerTop, width: CHAT.inner, height: 30 },
	};
}
