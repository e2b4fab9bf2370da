import type { RecapView } from "../recap/recap-view";
import { DEFAULT_STACK } from "./fonts/font-families";
import { planBody } from "./layout/chat-body";
import { chatFull } from "./layout/chat-full";
import { chatQuiet } from "./layout/chat-quiet";
import { ogFull, ogQuiet } from "./layout/og";
import type { PictureOptions } from "./picture-format";
import { type Theme, themeOf } from "./theme/theme";
import { box } from "./tree/box";
import type { Element } from "./tree/element";

/** Nobody to name and no hours to show: the layout of a quiet week has no holes for them. */
export function isSparse(view: RecapView): boolean {
	return view.mode === "quiet" || planBody(view).shape === "none";
}

function page(view: RecapView, { format }: PictureOptions, theme: Theme): Element {
	const sparse = isSparse(view);
	switch (format) {
		case "chat":
			return sparse ? chatQuiet(view, theme) : chatFull(view, theme);
		case "og":
			return sparse ? ogQuiet(view, theme) : ogFull(view, theme);
	}
}

/** The picture of a (limited) view as a tree: pure, without clock, disk or chance. */
export function recapTree(view: RecapView, options: PictureOptions): Element {
	const theme = themeOf(options.theme, view.group.seed);
	return box({ fontFamily: DEFAULT_STACK, color: theme.ink }, [page(view, options, theme)]);
}
