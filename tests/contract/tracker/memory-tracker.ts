import { AppError } from "@/lib/errors";
import { KEY_CHARACTERS_MAX, type Tracker } from "@/lib/services/tracker/tracker";

/** The contract at its plainest: what an implementation has to do, without a store. */
export class MemoryTrackers {
	readonly #scopes = new Map<string, Set<string>>();

	open(scope: string): Tracker {
		const marked = this.#scopes.get(scope) ?? new Set<string>();
		this.#scopes.set(scope, marked);
		const areProcessed = async (keys: readonly string[]) => {
			requireKeys(keys);
			return new Set(keys.filter((key) => marked.has(key)));
		};
		return {
			areProcessed,
			isProcessed: async (key) => (await areProcessed([key])).has(key),
			async markProcessed(keys) {
				const wanted = typeof keys === "string" ? [keys] : keys;
				requireKeys(wanted);
				for (const key of wanted) marked.add(key);
			},
		};
	}
}

function requireKeys(keys: readonly string[]): void {
	if (keys.every((key) => key !== "" && Array.from(key).length <= KEY_CHARACTERS_MAX)) return;
	throw new AppError("invalid", "A key is empty or too long.", { place: { field: "key" } });
}
