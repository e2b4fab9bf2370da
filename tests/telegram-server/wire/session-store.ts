import type { AuthKey } from "./auth-key";
import type { MessageIds } from "./message-ids";
import { Session } from "./session";

export class SessionStore {
	readonly #sessions = new Map<string, Session>();

	constructor(readonly ids: MessageIds) {}

	find(key: AuthKey, id: bigint): Session | null {
		return this.#sessions.get(nameOf(key, id)) ?? null;
	}

	open(key: AuthKey, id: bigint): Session {
		const session = new Session(id, key, this.ids);
		this.#sessions.set(nameOf(key, id), session);
		return session;
	}

	/** Whether there was one to end. */
	destroy(key: AuthKey, id: bigint): boolean {
		return this.#sessions.delete(nameOf(key, id));
	}

	/** Ends every session of a forgotten key. */
	forget(key: AuthKey): void {
		for (const session of this.all()) {
			if (session.key === key) this.destroy(key, session.id);
		}
	}

	all(): Session[] {
		return [...this.#sessions.values()];
	}

	/** Sessions an account's updates go to. */
	listening(userId: number): Session[] {
		return this.all().filter((one) => one.wantsUpdates && one.key.authorization.userId === userId);
	}
}

function nameOf(key: AuthKey, id: bigint): string {
	return `${key.id} ${id}`;
}
