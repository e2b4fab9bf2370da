import type { RecapView } from "../../recap/recap-view";
import { trendSvg } from "../charts/trend-svg";
import { backdrop } from "../parts/backdrop";
import { footer } from "../parts/footer";
import { header } from "../parts/header";
import { heroNumber, heroWords } from "../parts/hero";
import { reactionStrip } from "../parts/reactions";
import type { Theme } from "../theme/theme";
import { box, placed } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { blockStack } from "./block-stack";
import { CHAT, CHAT_HEADER } from "./chat-grid";
import { chatKpis } from "./chat-kpis";
import { PROMPT, planQuiet } from "./quiet-plan";

/** The chat picture of a quiet week: one number, one prompt, and the few people who were there. */
export function chatQuiet(view: RecapView, theme: Theme): Element {
	const plan = planQuiet(view);
	const { trend, prompt, kpis, people, strip } = plan;
	const line = trend && { width: trend.width, height: trend.height, endX: CHAT.width - CHAT.margin - 8, padTop: 24 };
	return box(
		{ position: "relative", width: CHAT.width, height: CHAT.height, background: theme.ground, overflow: "hidden" },
		[
			...backdrop(CHAT.width, CHAT.height, theme),
			placed(plan.header, [header(view, CHAT_HEADER, theme)]),
			trend && line ? placed(trend, [drawing(trendSvg(view.trend, line, theme), trend.width, trend.height)]) : null,
			placed(plan.hero, [heroNumber(view.hero.value, plan.hero.size, theme)]),
			placed(plan.words, [heroWords(view.hero, { label: 40, delta: 32, room: CHAT.inner }, theme)]),
			prompt &&
				placed(prompt, [
					text(
						view.story,
						{
							fontSize: PROMPT.size,
							fontWeight: 600,
							color: theme.ink,
							letterSpacing: -0.6,
							lineHeight: PROMPT.line / PROMPT.size,
						},
						{ room: CHAT.inner, lines: prompt.lines },
					),
				]),
			kpis && chatKpis(view.kpis, kpis, theme),
			people && placed(people, [blockStack(view, people.blocks, { ...people, titleSize: CHAT.titleSize }, theme)]),
			strip && placed(strip, [reactionStrip(view.reactions, { ...strip, font: 25, gap: 10 }, theme)]),
			placed(plan.footer, [footer(view.footer, CHAT.inner, 23, theme)]),
		],
	);
}
