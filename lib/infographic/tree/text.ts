import { cutToWidth } from "../text/cut-to-width";
import { firstStrong, hasRightToLeft } from "../text/first-strong";
import type { Style, TextElement } from "./element";

export interface TextOptions {
	/** Width of the room in design pixels: what does not fit ends in an ellipsis. */
	readonly room?: number;
	/** Lines before the ellipsis; 1 when absent. */
	readonly lines?: number;
	/** Drawn instead when no font has any of the words. */
	readonly fallback?: string;
}

/** Scripts whose letters join or stack: negative tracking would tear or overlap them. */
const UNTRACKED = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * A leaf of text in its own box, directed by its first strong letter and always starting at the left edge, so that a
 * right-to-left name neither jumps to the far side nor reorders its neighbours.
 */
export function text(value: string, style: Style, options: TextOptions = {}): TextElement {
	const lines = options.lines ?? 1;
	const size = typeof style.fontSize === "number" ? style.fontSize : 24;
	const fitting = options.room !== undefined && lines === 1 && hasRightToLeft(value);
	return {
		kind: "text",
		...(options.fallback === undefined ? {} : { fallback: options.fallback }),
		text: fitting ? cutToWidth(value, (options.room ?? 0) / size) : value,
		style: {
			display: "block",
			textAlign: "left",
			lineHeight: 1.25,
			...overflowOf(lines, options.room),
			...style,
			direction: firstStrong(value),
			...(UNTRACKED.test(value) ? { letterSpacing: 0 } : {}),
		},
	};
}

function overflowOf(lines: number, room: number | undefined): Style {
	if (lines > 1)
		return { overflow: "hidden", lineClamp: lines, overflowWrap: "anywhere", textWrap: "balance", ...widthOf(room) };
	const ellipsis: Style = { overflow: "hidden", textOverflow: "ellipsis", minWidth: 0 };
	return { whiteSpace: "nowrap", ...(room === undefined ? {} : { ...ellipsis, maxWidth: room }) };
}

function widthOf(room: number | undefined): Style {
	return room === undefined ? {} : { width: room };
}
