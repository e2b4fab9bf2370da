import type { Database } from "@/db/client";
import { findMessageRange, type MessageRange } from "@/db/queries/week-facts-range";
import { listPosts } from "@/db/queries/week-posts";
import type { PostFact } from "@/lib/metrics/post-fact";
import type { LocalDate } from "@/lib/time/local-date";
import { addWeeks, type Week, weekRange } from "@/lib/time/week";

/** A week's messages and where they lie. */
export interface WeekStrip {
	readonly range: MessageRange;
	readonly posts: readonly PostFact[];
}

const NOTHING: WeekStrip = {
	range: { messages: 0, where: null, hint: "", firstId: 0, lastId: 0, ids: null },
	posts: [],
};

/** Raw messages a week at a time: what one week reads as its sequel is the next week's own, and read from the store once. */
export class WeekStrips {
	readonly #db: Database;
	readonly #groupId: number;
	readonly #last: LocalDate | null;
	readonly #strips = new Map<LocalDate, Promise<WeekStrip>>();

	/** `last`: Monday of the newest week there is anything in; `null`: unknown. */
	constructor(db: Database, groupId: number, last: LocalDate | null = null) {
		this.#db = db;
		this.#groupId = groupId;
		this.#last = last;
	}

	/** One week's messages, oldest first. */
	read(week: Week): Promise<WeekStrip> {
		if (this.#last !== null && week.start > this.#last) return Promise.resolve(NOTHING);
		const known = this.#strips.get(week.start);
		if (known !== undefined) return known;
		const strip = this.#read(week);
		// Whoever waits for it hears of a failure; a strip nobody waits for yet must not end the process.
		strip.catch(() => undefined);
		this.#strips.set(week.start, strip);
		return strip;
	}

	/** Messages from a week's end until `untilMs`, oldest first. */
	async after(week: Week, untilMs: number): Promise<PostFact[]> {
		const posts: PostFact[] = [];
		for (let n = 1; weekRange(addWeeks(week, n)).start.getTime() < untilMs; n += 1) {
			for (const post of (await this.read(addWeeks(week, n))).posts) if (post.at < untilMs) posts.push(post);
		}
		return posts;
	}

	/** Weeks before `start` will not be asked for again. */
	forgetBefore(start: LocalDate): void {
		for (const known of this.#strips.keys()) if (known < start) this.#strips.delete(known);
	}

	async #read(week: Week): Promise<WeekStrip> {
		const range = await findMessageRange(this.#db, { groupId: this.#groupId, ...weekRange(week) });
		return { range, posts: await listPosts(this.#db, this.#groupId, range) };
	}
}
