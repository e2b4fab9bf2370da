import { emptyRow, type HtmlMedia, type HtmlPoll, type HtmlReaction, type HtmlRow } from "./html-row";
import { StyledSink } from "./styled-sink";
import { MUTED, PlainSink, type TextSink } from "./text-sink";

/** What an element adds: where its text goes, and what happens when it closes. `null` inherits its parent's. */
export interface ElementRole {
	readonly sink: TextSink | null;
	readonly close?: () => void;
}

type Attributes = Readonly<Record<string, string>>;

const INHERIT: ElementRole = { sink: null };
const MUTE: ElementRole = { sink: MUTED };

/** Takes one `message` block apart by the class names of Telegram Desktop's HTML writer. */
export class RowBuilder {
	readonly row: HtmlRow;
	/** Characters held for this row: bounds the memory of a hostile page. */
	private readonly sinks: { readonly length: number }[] = [];
	private styled: StyledSink | null = null;
	private answer: HtmlPoll["answers"][number] | null = null;
	private reaction: HtmlReaction | null = null;

	constructor(elementId: string, classes: readonly string[]) {
		this.row = emptyRow(elementId, classes);
	}

	get length(): number {
		return this.sinks.reduce((sum, sink) => sum + sink.length, 0);
	}

	/** Role of an element opened inside the block. */
	open(name: string, attributes: Attributes): ElementRole {
		if (this.styled !== null) return this.openInText(this.styled, name, attributes);
		const className = (attributes.class ?? "").trim();
		if (name === "a") this.noteLink(attributes);
		const [first = ""] = className.split(" ", 1);
		if (this.reaction !== null || first === "reactions" || first === "reaction") {
			return this.openReaction(first, attributes);
		}
		if (this.row.poll !== null) return this.openPoll(className);
		return this.openPlain(className, first, attributes);
	}

	private openPlain(className: string, first: string, attributes: Attributes): ElementRole {
		const { row } = this;
		switch (className) {
			case "pull_right date details":
				row.dateTitle = attributes.title ?? null;
				return MUTE;
			case "from_name":
				return row.forward === null ? this.plain((name) => setName(row, name)) : this.plain(this.setForwardName);
			case "forwarded body":
				row.forward = { fromName: null };
				return INHERIT;
			case "reply_to details":
				row.reply = { text: "", href: null };
				return this.plain((text) => Object.assign(row.reply ?? {}, { text }));
			case "body details":
				return this.plain((text) => setServiceText(row, text));
			case "text":
				return this.openText();
			case "media_poll":
				row.poll = { question: "", details: "", answers: [], total: "" };
				return { sink: MUTED };
			case "bot_buttons_table":
				row.hasButtons = true;
				return MUTE;
			default:
				return this.openMedia(className, first, attributes);
		}
	}

	private openMedia(className: string, first: string, attributes: Attributes): ElementRole {
		const isBlock = first === "media" || (first.endsWith("_wrap") && className.includes("clearfix pull_left"));
		if (isBlock && first !== "userpic_wrap") {
			this.row.media = { classes: className, title: "", status: "", href: attributes.href ?? null };
			return MUTE;
		}
		const { media } = this.row;
		if (media === null) return isDrawing(className) ? MUTE : INHERIT;
		const field = MEDIA_FIELDS[className];
		return field === undefined ? MUTE : this.plain((text) => Object.assign(media, { [field]: text }));
	}

	private openPoll(className: string): ElementRole {
		const poll = this.row.poll as HtmlPoll;
		switch (className) {
			case "question bold":
				return this.plain((text) => Object.assign(poll, { question: text }));
			case "answer":
				return this.openAnswer(poll);
			case "total details":
				return this.plain((text) => Object.assign(poll, { total: text }));
			case "details": {
				const { answer } = this;
				const target = answer === null ? poll : answer;
				return this.plain((text) => Object.assign(target, answer === null ? { details: text } : { votes: text }));
			}
			case "text":
				return this.openText();
			case "bot_buttons_table":
				this.row.hasButtons = true;
				return MUTE;
			default:
				return INHERIT;
		}
	}

	private openAnswer(poll: HtmlPoll): ElementRole {
		const answer = { text: "", votes: "" };
		poll.answers.push(answer);
		this.answer = answer;
		return this.plain((text) => {
			answer.text = text.replace(/^- /, "");
			this.answer = null;
		});
	}

	private openReaction(first: string, attributes: Attributes): ElementRole {
		if (first === "reaction") {
			const isPaid = (attributes.class ?? "").split(" ").includes("paid");
			const reaction = { isPaid, emoji: "", customHref: null, givers: [], count: "" };
			this.row.reactions.push(reaction);
			this.reaction = reaction;
			const close = () => {
				this.reaction = null;
			};
			return { sink: MUTED, close };
		}
		const { reaction } = this;
		if (reaction === null) return MUTE;
		if (first === "initials" && attributes.title !== undefined) reaction.givers.push(attributes.title.trim());
		if (first === "emoji") return this.plain((text) => Object.assign(reaction, { emoji: text }));
		if (first === "count") return this.plain((text) => Object.assign(reaction, { count: text }));
		return first === "" ? INHERIT : MUTE;
	}

	private openText(): ElementRole {
		const sink = new StyledSink();
		this.sinks.push(sink);
		this.styled = sink;
		const close = () => {
			this.styled = null;
			this.row.text = sink.value;
		};
		return { sink, close };
	}

	private openInText(sink: StyledSink, name: string, attributes: Attributes): ElementRole {
		sink.openTag(name, attributes);
		return { sink: null, close: () => sink.closeTag() };
	}

	/** Links that carry a target: in service rows, replies and custom reactions. */
	private noteLink(attributes: Attributes): void {
		const href = attributes.href ?? null;
		if (this.reaction !== null) this.reaction.customHref = href ?? "";
		else if (this.row.isService) this.row.serviceHref ??= href;
		else if (this.row.reply !== null) this.row.reply.href ??= href;
	}

	private readonly setForwardName = (name: string): void => {
		if (this.row.forward !== null) this.row.forward.fromName = name;
	};

	private plain(done: (text: string) => void): ElementRole {
		const sink = new PlainSink();
		this.sinks.push(sink);
		return { sink, close: () => done(sink.value.toWellFormed()) };
	}
}

const MEDIA_FIELDS: Readonly<Record<string, keyof HtmlMedia>> = {
	"title bold": "title",
	"status details": "status",
	video_duration: "status",
};

/** A row has one name; a second one belongs to a block this version does not know. */
function setName(row: HtmlRow, name: string): void {
	row.fromName ??= name;
}

function setServiceText(row: HtmlRow, text: string): void {
	row.serviceText ??= text;
}

function isDrawing(className: string): boolean {
	return className.includes("userpic") || className.startsWith("signature") || className === "date details";
}
