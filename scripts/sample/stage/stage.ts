import type { Member } from "../cast/member";
import { type Calendar, type CalendarWeek, weekAt } from "../plan/calendar";
import { topicOpensAt } from "../plan/topic-opens-at";
import type { Random } from "../random";
import type { LineNotes } from "../script/scene";
import type { TopicKey } from "../script/topic";
import type { Draft, Identity, ServiceDraft } from "./draft";
import { kindOf } from "./kind-of";

export interface Post {
	readonly at: number;
	readonly author: Identity;
	readonly topic: TopicKey;
	readonly replyTo: Draft | null;
	readonly text: string;
	readonly notes?: LineNotes;
	/** Where the text alone does not tell: an introduction. */
	readonly kind?: Draft["kind"];
	readonly language: string;
}

const DAY = 86_400;
/** A text without what differs from writer to writer: case and punctuation. */
function bare(text: string): string {
	return text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
		.trim();
}

/** Up to this length a text may repeat: people do say "haha yes" twice a day. */
const SHORT_TEXT_MAX = 25;

/** The year as it fills up: what was said so far, by whom, and what must not be said again. */
export class Stage {
	readonly drafts: Draft[] = [];
	readonly services: ServiceDraft[] = [];
	readonly #byWeek = new Map<number, Draft[]>();
	readonly #answers = new Map<Draft, Draft[]>();
	readonly #said = new Set<string>();
	#sequence = 0;

	constructor(
		readonly calendar: Calendar,
		readonly roster: readonly Member[],
		/** Unix seconds by handle. */
		readonly joinedAt: ReadonlyMap<string, number>,
		readonly random: Random,
	) {}

	/** Adds a message (an album as its several parts) and answers its first part; `null` when it is past the year. */
	post(post: Post): Draft | null {
		if (post.at >= this.calendar.endsAt) return null;
		this.#said.add(bare(post.text));
		const parts = Math.max(1, post.notes?.photos ?? 1);
		const made = Array.from({ length: parts }, (_, part) => this.#add(post, part));
		return made[0] ?? null;
	}

	/** Adds a service row unless it is past the year. */
	note(row: Omit<ServiceDraft, "sequence">): void {
		if (row.at < this.calendar.endsAt) this.services.push({ ...row, sequence: this.#next() });
	}

	/** Messages of one week so far, in order of creation. */
	draftsIn(week: CalendarWeek): readonly Draft[] {
		return this.#byWeek.get(week.index) ?? [];
	}

	/** What was posted in reply to this very message so far. */
	answersTo(draft: Draft): readonly Draft[] {
		return this.#answers.get(draft) ?? [];
	}

	/** Whether the member wrote the message or already replied to it. */
	hasAnswered(handle: string, draft: Draft): boolean {
		return draft.author.handle === handle || this.answersTo(draft).some((answer) => answer.author.handle === handle);
	}

	/** How much was said on each day of a week so far, Monday first. */
	busyDays(week: CalendarWeek): number[] {
		const days = [0, 0, 0, 0, 0, 0, 0];
		for (const { at } of this.draftsIn(week)) {
			const day = Math.min(6, Math.floor((at - week.startsAt) / DAY));
			days[day] = (days[day] ?? 0) + 1;
		}
		return days;
	}

	/** Whether this very text, being more than a short exclamation, has been said before. */
	wasSaid(text: string): boolean {
		return text.length > SHORT_TEXT_MAX && this.#said.has(bare(text));
	}

	#add(post: Post, part: number): Draft {
		const notes = post.notes ?? {};
		const text = part === 0 ? post.text : "";
		const draft: Draft = {
			...post,
			notes: part === 0 ? notes : { photos: 1, warmth: 0 },
			text,
			sequence: this.#next(),
			albumPart: part,
			topic: this.#openTopic(post.topic, post.at),
			kind: post.kind ?? kindOf(text, notes, post.topic),
		};
		this.drafts.push(draft);
		if (draft.replyTo !== null) this.#answers.set(draft.replyTo, [...this.answersTo(draft.replyTo), draft]);
		const { index } = weekAt(this.calendar, draft.at);
		this.#byWeek.set(index, [...(this.#byWeek.get(index) ?? []), draft]);
		return draft;
	}

	/** The topic, or General as long as it has not been opened. */
	#openTopic(topic: TopicKey, at: number): TopicKey {
		return at > topicOpensAt(topic, this.calendar) ? topic : "general";
	}

	#next(): number {
		this.#sequence += 1;
		return this.#sequence;
	}
}
