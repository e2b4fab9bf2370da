import type { SupergroupHandle } from "../../world/handles/supergroup-handle";
import type { Random } from "../../world/random";
import type { Planned, PlannedPost } from "../plan/planned";
import { drawScreen } from "./draw-screen";

/** Carries out what was planned, and remembers which message became of which key. */
export class Stage {
	readonly #messages = new Map<string, number>();

	constructor(
		private readonly group: SupergroupHandle,
		private readonly ids: ReadonlyMap<string, number>,
		private readonly random: Random,
	) {}

	/** Plays one event at its own moment. What refers to a message that is gone is let be. */
	play(event: Planned): void {
		switch (event.kind) {
			case "post":
				return void this.#post(event);
			case "join":
				return void this.group.join(this.#person(event.speaker), this.#coming(event));
			case "leave":
				return void this.group.leave(this.#person(event.speaker), { at: event.at });
			default:
				this.#touch(event);
		}
	}

	#post(post: PlannedPost): void {
		const answered = post.answers === null ? undefined : this.#messages.get(post.answers);
		const id = this.group.post({
			from: this.#person(post.speaker),
			text: post.poll === null ? post.text : "",
			at: post.at,
			...(answered === undefined || !this.#isThere(answered) ? {} : { replyTo: answered }),
			...(post.hasPhoto ? { photo: { bytes: drawScreen(480, 300, this.random) } } : {}),
			...(post.poll === null ? {} : { poll: { question: post.text, options: post.poll, isPublic: true } }),
		});
		this.#messages.set(post.key, id);
	}

	#touch(event: Exclude<Planned, { kind: "post" | "join" | "leave" }>): void {
		const id = this.#messages.get(event.key);
		if (id === undefined || !this.#isThere(id)) return;
		if (event.kind === "edit") this.group.edit(id, { text: event.text, at: event.at });
		else if (event.kind === "delete") this.group.delete([id], this.group.chat.log.find(id)?.from ?? null);
		else if (event.kind === "pin") this.group.pin(id, this.#person(event.speaker), event.at);
		else if (event.kind === "vote") this.group.vote(id, this.#person(event.speaker), [event.option]);
		else this.group.react(id, [{ from: this.#person(event.speaker), emoji: event.emoji, at: event.at }]);
	}

	#coming({ via, at }: Extract<Planned, { kind: "join" }>) {
		return via === "added" ? { by: this.#person("robin"), at } : { via, at };
	}

	#isThere(id: number): boolean {
		return this.group.chat.log.find(id) !== null;
	}

	#person(handle: string): number {
		const id = this.ids.get(handle);
		if (id === undefined) throw new RangeError(`Nobody in the demo is called ${handle}`);
		return id;
	}
}
