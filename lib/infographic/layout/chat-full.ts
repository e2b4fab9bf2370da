import type { RecapView } from "../../recap/recap-view";
import { trendSvg } from "../charts/trend-svg";
import { backdrop } from "../parts/backdrop";
import { footer } from "../parts/footer";
import { header } from "../parts/header";
import { heroNumber, heroWords } from "../parts/hero";
import { reactionStrip } from "../parts/reactions";
import { textWidth } from "../text/text-width";
import type { Theme } from "../theme/theme";
import { box, placed, type Rect, row } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { bodyElement } from "./chat-body-element";
import { CHAT, CHAT_HEADER } from "./chat-grid";
import { chatKpis } from "./chat-kpis";
import { planChat, STORY } from "./chat-plan";

function heroElement(hero: RecapView["hero"], rect: Rect, size: number, theme: Theme): Element {
	const taken = (textWidth(hero.value) - hero.value.length * 0.052) * size;
	const room = Math.max(300, CHAT.inner - taken - 28);
	const middle = textWidth(hero.label) * 32 > room ? 66 : 46;
	return placed(rect, [
		row({ alignItems: "flex-start" }, [
			heroNumber(hero.value, size, theme),
			box({ marginLeft: 28, marginTop: Math.max(0, size * 0.5 - middle) }, [
				heroWords(hero, { label: 32, delta: 29, room }, theme),
			]),
		]),
	]);
}

/** The chat picture of a week with something to tell: number, line, people beside hours, reactions. */
export function chatFull(view: RecapView, theme: Theme): Element {
	const plan = planChat(view);
	const { trend } = plan;
	const trendBox = trend && { width: CHAT.width, height: trend.height, endX: CHAT.width - CHAT.margin - 8, padTop: 24 };
	return box(
		{ position: "relative", width: CHAT.width, height: CHAT.height, background: theme.ground, overflow: "hidden" },
		[
			...backdrop(CHAT.width, CHAT.height, theme),
			placed(plan.header, [header(view, CHAT_HEADER, theme)]),
			plan.story &&
				placed(plan.story, [
					text(
						view.story,
						{
							fontSize: STORY.size,
							fontWeight: 600,
							color: theme.ink,
							letterSpacing: -0.3,
							lineHeight: STORY.line / STORY.size,
						},
						{ room: CHAT.inner, lines: plan.story.lines },
					),
				]),
			trend && trendBox
				? placed(trend, [drawing(trendSvg(view.trend, trendBox, theme), trend.width, trend.height)])
				: null,
			heroElement(view.hero, plan.hero, plan.hero.size, theme),
			plan.kpis && chatKpis(view.kpis, plan.kpis, theme),
			bodyElement(view, plan.body, theme),
			plan.strip && placed(plan.strip, [reactionStrip(view.reactions, { ...plan.strip, font: 25, gap: 10 }, theme)]),
			placed(plan.footer, [footer(view.footer, CHAT.inner, 23, theme)]),
		],
	);
}
