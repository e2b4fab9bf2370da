import type { StyledText } from "../map/to-styled-text";

/** One `message` block of a page, taken apart but not yet understood. */
export interface HtmlRow {
	/** The `id` attribute: `message123`, `message-1` for rows the page adds itself. */
	elementId: string;
	isService: boolean;
	/** The name is left out because it is the row before's. */
	isJoined: boolean;
	/** `dd.mm.yyyy hh:mm:ss`, with or without ` UTC+04:00`. */
	dateTitle: string | null;
	fromName: string | null;
	/** `null`: not a forward; without a name it is the row before's author again. */
	forward: { fromName: string | null } | null;
	reply: HtmlReply | null;
	media: HtmlMedia | null;
	poll: HtmlPoll | null;
	text: StyledText | null;
	/** Words of a service row and the link in them, if any. */
	serviceText: string | null;
	serviceHref: string | null;
	reactions: HtmlReaction[];
	hasButtons: boolean;
}

export interface HtmlReply {
	text: string;
	href: string | null;
}

/** An attachment: the CSS classes of its block name its kind. */
export interface HtmlMedia {
	classes: string;
	title: string;
	status: string;
	href: string | null;
}

export interface HtmlPoll {
	question: string;
	/** "Anonymous poll", "Final results", "To-do List", … */
	details: string;
	answers: { text: string; votes: string }[];
	total: string;
}

export interface HtmlReaction {
	isPaid: boolean;
	emoji: string;
	/** Where a custom emoji's picture lies; `null` for a plain one. */
	customHref: string | null;
	/** Names of those who reacted, as far as the page shows them. */
	givers: string[];
	/** Written only when not all givers are shown. */
	count: string;
}

export function emptyRow(elementId: string, classes: readonly string[]): HtmlRow {
	return {
		elementId,
		isService: classes.includes("service"),
		isJoined: classes.includes("joined"),
		dateTitle: null,
		fromName: null,
		forward: null,
		reply: null,
		media: null,
		poll: null,
		text: null,
		serviceText: null,
		serviceHref: null,
		reactions: [],
		hasButtons: false,
	};
}
