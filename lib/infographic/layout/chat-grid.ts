/** The page of the chat picture in design pixels, and the few left edges that everything stands on. */
export const CHAT = {
	width: 1080,
	height: 1350,
	margin: 64,
	/** Between the two margins. */
	inner: 952,
	/** Four columns; the fourth is the heat map's. */
	pitch: 215,
	heatLeft: 709,
	heatWidth: 307,
	/** Left column beside an upright heat map: up to the hours' labels. */
	leftWidth: 576,
	footerTop: 1294,
	titleSize: 25,
} as const;

/** The title line, the same on every chat picture. */
export const CHAT_HEADER = { top: 48, width: CHAT.inner, tile: 86, title: 42, label: 27 } as const;
