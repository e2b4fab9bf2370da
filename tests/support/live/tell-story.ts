import type { PersonHandle } from "../../telegram-server/world/handles/person-handle";
import type { RoomHandle } from "../../telegram-server/world/handles/room-handle";

const WORDS = "we fixed the build ship it today looks good why does this fail here thanks a lot tomorrow maybe".split(
	" ",
);
const EMOJI = ["👍", "❤", "🔥", "😁"];

export interface Story {
	readonly people: readonly PersonHandle[];
	/** Messages beside albums' further pictures, joins and edits. */
	readonly posts: number;
	readonly from: Date;
	/** Between two posts. */
	readonly everyMs: number;
	readonly topics?: readonly number[];
}

/** Fills a room with a conversation that is the same every time: replies, pictures, albums, reactions, edits. */
export function tellStory(room: RoomHandle, story: Story): void {
	const teller = new Teller(room, story);
	for (let n = 0; n < story.posts; n += 1) teller.tell(new Date(story.from.getTime() + n * story.everyMs));
}

class Teller {
	readonly #random: () => number;
	readonly #written: { readonly id: number; readonly topic: number | undefined }[] = [];

	constructor(
		private readonly room: RoomHandle,
		private readonly story: Story,
	) {
		this.#random = seeded(story.people.length * 7_919 + story.posts);
	}

	tell(at: Date): void {
		const { topics = [], people } = this.story;
		const topic = topics.length === 0 || this.#happens(0.2) ? undefined : this.#pick(topics);
		const text = Array.from({ length: 1 + Math.floor(this.#random() * 9) }, () => this.#pick(WORDS)).join(" ");
		const earlier = this.#written.filter((one) => one.topic === topic).slice(-40);
		const id = this.room.post({
			from: this.#pick(people),
			at,
			text,
			...(topic === undefined ? {} : { topic }),
			...(earlier.length > 0 && this.#happens(0.4) ? { replyTo: this.#pick(earlier).id } : {}),
			...this.#picture(),
		});
		this.#written.push({ id, topic });
		this.#answer(id, text, at);
	}

	#picture(): { album?: readonly true[]; photo?: true } {
		if (this.#happens(0.03)) return { album: [true, true, true] };
		return this.#happens(0.07) ? { photo: true } : {};
	}

	#answer(id: number, text: string, at: Date): void {
		const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000);
		if (this.#happens(0.25)) {
			const givers = this.story.people.slice(0, 1 + Math.floor(this.#random() * 4));
			this.room.react(
				id,
				givers.map((giver) => ({ from: giver, emoji: this.#pick(EMOJI), at: later(60) })),
			);
		}
		if (this.#happens(0.05)) this.room.edit(id, { text: `${text} (edited)`, at: later(90) });
		if (this.#happens(0.03)) this.room.edit(id, { hidden: true, at: later(120) });
	}

	#happens(chance: number): boolean {
		return this.#random() < chance;
	}

	#pick<T>(from: readonly T[]): T {
		return from[Math.floor(this.#random() * from.length)] as T;
	}
}

/** Numbers 0..1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
