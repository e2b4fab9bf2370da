import type { SkipReason } from "../../domain/export-source";
import type { Peer } from "../../domain/member";
import type { HistoryEntry, Message, ServiceMessage } from "../../domain/message";
import type { ExportClock } from "../map/export-clock";
import { asMessageId } from "../map/raw-value";
import type { HtmlPeers } from "./html-peers";
import type { HtmlRow } from "./html-row";
import { parseDaySeparator } from "./parse-date-title";
import { parseServiceText, splitNames } from "./parse-service-text";
import { RowClock } from "./row-clock";
import { toHtmlKind, toHtmlMediaInfo, toHtmlPoll } from "./to-html-media";
import { toHtmlReactions } from "./to-html-reactions";

/** The name a row shows ends in the bot it was written with. */
const VIA = / via (@\w+)$/;

/** Maps the rows of one chat's pages. What a row leaves out (name, author, day) is the row's before it. */
export class HtmlEntryMapper {
	private readonly clock: RowClock;
	private sender: Peer | null = null;
	private viaBot: string | null = null;
	private forwardedFrom = "";

	constructor(
		private readonly peers: HtmlPeers,
		clock: ExportClock,
		private readonly showsReactions: boolean,
	) {
		this.clock = new RowClock(clock);
	}

	/** A page starts anew: its first row names its sender and day itself. */
	startPage(): void {
		this.sender = null;
		this.viaBot = null;
		this.forwardedFrom = "";
		this.clock.startPage();
	}

	/** The entry a row stands for, or the reason it cannot be used. */
	map(row: HtmlRow): HistoryEntry | SkipReason {
		const messageId = asMessageId(/^message(-?\d+)$/.exec(row.elementId)?.[1]);
		if (row.isService) return this.toService(row, messageId);
		const isFollowUp = row.isJoined;
		this.noteSender(row);
		if (messageId === null) return "no_id";
		const time = this.clock.readMessage(row.dateTitle);
		if (typeof time === "string") return time;
		if (row.media?.classes.includes("media_call")) return this.toCall(messageId, time.at);
		const message = this.toMessage(row, messageId, time.at, isFollowUp);
		return { type: "message", isTimeTrusted: time.isTrusted, message };
	}

	private toMessage(row: HtmlRow, messageId: number, sentAt: Date, isFollowUp: boolean): Message {
		const kind = toHtmlKind(row);
		return {
			messageId,
			sentAt,
			sender: this.sender,
			kind,
			text: row.text?.text ?? "",
			entities: row.text?.entities ?? [],
			replyToId: targetOf(row.reply?.href ?? null),
			replyToOtherChat: row.reply?.text.endsWith("in another chat") ?? false,
			editedAt: null,
			forwardedFrom: this.authorOf(row, isFollowUp),
			viaBot: this.viaBot,
			groupedId: null,
			poll: toHtmlPoll(row.poll),
			media: toHtmlMediaInfo(row.media, kind),
			reactions: this.showsReactions ? toHtmlReactions(row.reactions, this.peers) : null,
		};
	}

	private noteSender(row: HtmlRow): void {
		if (!row.isJoined) {
			const name = row.fromName?.replace(VIA, "") ?? null;
			this.viaBot = viaBotOf(row.fromName) ?? viaBotOf(row.forward?.fromName ?? null);
			if (name !== null && row.hasButtons && this.viaBot === null && row.forward === null) this.peers.markBot(name);
			this.sender = this.peers.find(name);
		}
	}

	/** Original author of a forward; `""` when hidden. A follow-up without a name has the row's before. */
	private authorOf(row: HtmlRow, isFollowUp: boolean): string | null {
		if (row.forward === null) return null;
		const name = row.forward.fromName?.replace(VIA, "") ?? (isFollowUp ? this.forwardedFrom : "");
		this.forwardedFrom = name === "Deleted Account" ? "" : name;
		return this.forwardedFrom;
	}

	private toService(row: HtmlRow, messageId: number | null): HistoryEntry | SkipReason {
		const text = row.serviceText ?? "";
		const day = parseDaySeparator(text);
		const isAdded = messageId === null || messageId < 0;
		if (day !== null && isAdded) {
			this.clock.startDay(day);
			return "date_separator";
		}
		if (text === "No exported messages") return "not_an_entry";
		if (messageId === null) return "no_id";
		const sentAt = this.clock.readService();
		if (typeof sentAt === "string") return sentAt;
		return { type: "service", isTimeTrusted: false, service: this.toServiceMessage(row, text, messageId, sentAt) };
	}

	private toServiceMessage(row: HtmlRow, text: string, messageId: number, sentAt: Date): ServiceMessage {
		const { action, actor, title, inviter, members } = parseServiceText(text);
		return {
			messageId,
			sentAt,
			action,
			actor: this.peers.find(actor),
			members: members === null ? [] : splitNames(members).map((name) => this.peers.member(name)),
			title,
			targetMessageId: targetOf(row.serviceHref),
			inviter,
		};
	}

	private toCall(messageId: number, sentAt: Date): HistoryEntry {
		const empty = { members: [], title: null, targetMessageId: null, inviter: null };
		const service = { messageId, sentAt, action: "phone_call", actor: this.sender, ...empty };
		return { type: "service", isTimeTrusted: true, service };
	}
}

function viaBotOf(name: string | null): string | null {
	return name === null ? null : (VIA.exec(name)?.[1] ?? null);
}

/** Message a link leads to: `#go_to_message12`, `messages3.html#go_to_message12`. */
function targetOf(href: string | null): number | null {
	return href === null ? null : asMessageId(/#go_to_message(-?\d+)$/.exec(href)?.[1]);
}
