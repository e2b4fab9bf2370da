import type { AuthKey, Authorization } from "./auth-key";

/** Every key the server made and still remembers. */
export class KeyStore {
	readonly #keys = new Map<bigint, AuthKey>();
	/** Told after somebody signed in or out, or keys were forgotten. */
	onChange: () => void = () => undefined;

	add(key: AuthKey): void {
		this.#keys.set(key.id, key);
	}

	find(id: bigint): AuthKey | null {
		return this.#keys.get(id) ?? null;
	}

	/** Forgets keys for good: their clients get transport error -404. */
	forget(isForgotten: (key: AuthKey) => boolean): AuthKey[] {
		const forgotten = [...this.#keys.values()].filter(isForgotten);
		for (const key of forgotten) this.#keys.delete(key.id);
		this.onChange();
		return forgotten;
	}

	all(): AuthKey[] {
		return [...this.#keys.values()];
	}

	/** Authorizations of an account at its home, oldest first; temporary keys and imported ones count once or not at all. */
	authorizationsOf(userId: number): Authorization[] {
		const mine = this.all().filter((key) => key.expiresAt === null && key.authorization.userId === userId);
		return [...new Set(mine.map((key) => key.authorization))];
	}
}
