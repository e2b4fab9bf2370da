import type { RecapView } from "../../recap/recap-view";
import { heatAcross } from "../parts/heat";
import { reactionStrip } from "../parts/reactions";
import { textWidth } from "../text/text-width";
import type { Theme } from "../theme/theme";
import { placed, type Rect } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { blockStack } from "./block-stack";
import { OG } from "./og-grid";
import { planOgRight } from "./og-right-plan";

const STORY_SIZES = [34, 30, 27] as const;
const LINE = 1.3;

/** The story in the largest size in which it fits its room whole. */
function storyElement(story: string, room: Rect, theme: Theme): Element {
	const linesAt = (size: number): number => Math.max(1, Math.floor(room.height / (size * LINE)));
	const fits = (size: number): boolean => Math.ceil((textWidth(story) * size) / room.width) <= linesAt(size);
	const size = STORY_SIZES.find(fits) ?? STORY_SIZES[2];
	const style = { fontSize: size, fontWeight: 600, color: theme.ink, letterSpacing: -0.4, lineHeight: LINE };
	return placed(room, [text(story, style, { room: room.width, lines: Math.max(2, linesAt(size)) })]);
}

/** The right half: hours above people above reactions; where there are no hours, the week's story stands there. */
export function ogRight(view: RecapView, theme: Theme): (Element | null)[] {
	const { map, story, blocks, stack, strip } = planOgRight(view);
	const items = view.reactions.items.slice(0, 4);
	return [
		map && placed(map, [heatAcross(view.heat, { width: OG.rightWidth, height: map.height, axis: 22 }, theme)]),
		story && storyElement(view.story, story, theme),
		stack && placed(stack, [blockStack(view, blocks, { ...stack, titleSize: 23 }, theme)]),
		strip && placed(strip, [reactionStrip({ ...view.reactions, items }, { ...strip, font: 24, gap: 8 }, theme)]),
	];
}
