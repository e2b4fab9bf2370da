import type { RecapView } from "../../recap/recap-view";
import { TITLE_HEIGHT } from "../parts/board";
import { AXIS_HEIGHT, heatAcross, heatDown } from "../parts/heat";
import type { Theme } from "../theme/theme";
import { column, placed, type Rect, row } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { blockElement, blockStack } from "./block-stack";
import { type BodyPlan, columnsHeight, LYING_GAP, STACKED_ROW } from "./chat-body";
import { CHAT } from "./chat-grid";

const { titleSize } = CHAT;

function lying(view: RecapView, width: number, height: number, theme: Theme): Element {
	const style = { height: TITLE_HEIGHT, fontSize: titleSize, fontWeight: 600, color: theme.sub, lineHeight: 1.2 };
	return column({ width }, [
		text(view.heat.title, style, { room: width }),
		heatAcross(view.heat, { width, height: height - TITLE_HEIGHT, axis: 22 }, theme),
	]);
}

/** Too few rows to stand beside an upright map: the week lies above, the blocks stand below in columns. */
function stacked(view: RecapView, plan: BodyPlan, rect: Rect, theme: Theme): Element {
	const gap = 40;
	const width = (rect.width - gap * (plan.blocks.length - 1)) / plan.blocks.length;
	const rowHeight = STACKED_ROW;
	const map = rect.height - columnsHeight(plan.blocks, rowHeight) - LYING_GAP;
	const blocks = plan.blocks.map((item, at) => blockElement(view, item, { width, rowHeight, titleSize, at }, theme));
	return placed(rect, [
		lying(view, rect.width, map, theme),
		row({ gap, marginTop: LYING_GAP - AXIS_HEIGHT, alignItems: "flex-start" }, blocks),
	]);
}

function beside(view: RecapView, plan: BodyPlan, rect: Rect, theme: Theme): Element {
	const { top, height } = rect;
	const heat = { left: CHAT.heatLeft, top, width: CHAT.heatWidth, height };
	return placed({ left: 0, top: 0, width: CHAT.width, height: CHAT.height }, [
		placed(rect, [blockStack(view, plan.blocks, { width: CHAT.leftWidth, height, titleSize }, theme)]),
		placed(heat, [heatDown(view.heat, { width: CHAT.heatWidth, height, titleSize }, theme)]),
	]);
}

/** People and hours, in whichever arrangement the plan chose. */
export function bodyElement(view: RecapView, body: Rect & { readonly plan: BodyPlan }, theme: Theme): Element | null {
	const { plan, width, height } = body;
	switch (plan.shape) {
		case "none":
			return null;
		case "people":
			return placed(body, [blockStack(view, plan.blocks, { width, height, titleSize }, theme)]);
		case "hours":
			return placed(body, [lying(view, width, height, theme)]);
		case "stacked":
			return stacked(view, plan, body, theme);
		case "beside":
			return beside(view, plan, body, theme);
	}
}
