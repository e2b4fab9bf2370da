import { isInside, type Member } from "./member";

/** Everybody who is or was in a chat. Lists are kept until somebody comes or goes. */
export class Roster {
	readonly #members = new Map<number, Member>();
	#inside: readonly Member[] | null = null;

	get(userId: number): Member | undefined {
		return this.#members.get(userId);
	}

	set(member: Member): void {
		this.#members.set(member.userId, member);
		this.#inside = null;
	}

	/** Those in the chat now, newest first, as Telegram lists recent participants. */
	inside(): readonly Member[] {
		this.#inside ??= [...this.#members.values()]
			.filter(isInside)
			.sort((a, b) => b.joinedAt - a.joinedAt || b.userId - a.userId);
		return this.#inside;
	}

	/** Everybody, those who left and were banned too. */
	all(): readonly Member[] {
		return [...this.#members.values()];
	}

	get count(): number {
		return this.inside().length;
	}
}
