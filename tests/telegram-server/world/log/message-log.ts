import type { StoredMessage } from "../model/stored-message";
import { findPosition } from "./find-position";

/** A chat's messages by ascending id, and the same by thread. Deleted ones are gone, as on the server. */
export class MessageLog {
	readonly #all: StoredMessage[] = [];
	readonly #threads = new Map<number, StoredMessage[]>();

	get all(): readonly StoredMessage[] {
		return this.#all;
	}

	get last(): StoredMessage | null {
		return this.#all.at(-1) ?? null;
	}

	/** Ids only grow. */
	append(message: StoredMessage): void {
		this.#all.push(message);
		if (message.threadId === null) return;
		const thread = this.#threads.get(message.threadId);
		if (thread === undefined) this.#threads.set(message.threadId, [message]);
		else thread.push(message);
	}

	find(id: number): StoredMessage | null {
		return findIn(this.#all, id);
	}

	thread(id: number): readonly StoredMessage[] {
		return this.#threads.get(id) ?? [];
	}

	/** Answers the message that is no more, or `null` when there was none. */
	remove(id: number): StoredMessage | null {
		const message = removeFrom(this.#all, id);
		if (message !== null && message.threadId !== null) {
			const thread = this.#threads.get(message.threadId);
			if (thread !== undefined) removeFrom(thread, id);
		}
		return message;
	}
}

function findIn(messages: readonly StoredMessage[], id: number): StoredMessage | null {
	const found = messages[findPosition(messages, (message) => message.id >= id)];
	return found?.id === id ? found : null;
}

function removeFrom(messages: StoredMessage[], id: number): StoredMessage | null {
	const position = findPosition(messages, (message) => message.id >= id);
	const found = messages[position];
	if (found?.id !== id) return null;
	messages.splice(position, 1);
	return found;
}
