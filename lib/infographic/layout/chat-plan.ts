import type { RecapView } from "../../recap/recap-view";
import { headerHeight } from "../parts/header";
import { AXIS_HEIGHT } from "../parts/heat";
import { heroSize } from "../parts/hero";
import { textWidth } from "../text/text-width";
import type { Rect } from "../tree/box";
import { type BodyPlan, planBody } from "./chat-body";
import { CHAT, CHAT_HEADER } from "./chat-grid";
import { chatKpisHeight } from "./chat-kpis";
import { fill } from "./fill";

/** Where every part of the full chat picture stands. */
export interface ChatPlan {
	readonly header: Rect;
	readonly story: (Rect & { readonly lines: number }) | null;
	readonly hero: Rect & { readonly size: number };
	readonly trend: Rect | null;
	readonly kpis: Rect | null;
	readonly body: Rect & { readonly plan: BodyPlan };
	readonly strip: Rect | null;
	readonly footer: Rect;
}

export const STORY = { size: 31, line: 40 } as const;
const STRIP = { height: 50, above: 18 } as const;
/** Width the number may take, so that its words have room beside it. */
const HERO_ROOM = 610;
/** The line starts while the number's last line still stands: digits have no descenders. */
const HERO_OVERLAP = 0.88;

const GAPS = { story: 22, hero: 12, kpis: 8, body: 32, footer: 24 } as const;

/** Real words come out up to a twentieth narrower than the estimate: a second line too many is better than a cut word. */
function storyLines(story: string): number {
	return textWidth(story) * STORY.size * 0.95 > CHAT.inner ? 2 : 1;
}

const knownWeeks = (view: RecapView): number => view.trend.filter((value) => value !== null).length;

/** Lays the page out from the top down; spare height goes to rows, number and line in that order. */
export function planChat(view: RecapView): ChatPlan {
	const at = (top: number, height: number): Rect => ({ left: CHAT.margin, top, width: CHAT.inner, height });
	const plan = planBody(view);
	const lines = view.story === "" ? 0 : storyLines(view.story);
	const header = at(CHAT_HEADER.top, headerHeight(view, CHAT_HEADER));
	const headerBottom = header.top + header.height;
	const storyBottom = lines === 0 ? headerBottom : headerBottom + GAPS.story + lines * STORY.line;
	const strip = view.reactions.items.length > 0 ? at(CHAT.footerTop - GAPS.footer - STRIP.height, STRIP.height) : null;
	const axis = plan.shape === "beside" || plan.shape === "hours" ? AXIS_HEIGHT : 12;
	const bodyBottom = (strip ? strip.top - STRIP.above : CHAT.footerTop - GAPS.footer) - axis;
	const kpis = chatKpisHeight(view.kpis);
	const hasTrend = knownWeeks(view) > 0;
	const fixed = GAPS.hero + (kpis > 0 ? kpis + GAPS.kpis : 0) + GAPS.body;
	const cost = hasTrend ? HERO_OVERLAP : 1.04;
	const widest = heroSize(view.hero.value, 300, HERO_ROOM);
	const { sizes, rest } = fill(
		bodyBottom - storyBottom - fixed,
		{ hero: Math.min(140, widest), trend: hasTrend ? 118 : 0, body: plan.heights.least },
		[
			{ key: "body", upTo: plan.heights.wanted },
			{ key: "hero", upTo: Math.min(196, widest), cost },
			{ key: "trend", upTo: hasTrend ? 168 : 0 },
			{ key: "body", upTo: plan.heights.most },
			{ key: "hero", upTo: Math.min(260, widest), cost },
			{ key: "trend", upTo: hasTrend ? 420 : 0 },
		],
	);
	const heroTop = storyBottom + GAPS.hero;
	const trendTop = heroTop + sizes.hero * cost;
	const kpisTop = trendTop + sizes.trend + GAPS.kpis;
	const bodyTop = (kpis > 0 ? kpisTop + kpis : trendTop + sizes.trend) + GAPS.body + Math.max(0, rest) / 2;
	return {
		header,
		story: lines === 0 ? null : { ...at(headerBottom + GAPS.story, lines * STORY.line), lines },
		hero: { ...at(heroTop, sizes.hero), size: sizes.hero },
		trend: hasTrend ? { left: 0, top: trendTop, width: CHAT.width, height: sizes.trend } : null,
		kpis: kpis > 0 ? at(kpisTop, kpis) : null,
		body: { ...at(bodyTop, bodyBottom - bodyTop), plan },
		strip,
		footer: at(CHAT.footerTop, 30),
	};
}
