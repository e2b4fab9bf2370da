import { findProcessedKeys, insertProcessedKeys } from "@/db/queries/processed-items";
import { inTransaction } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { KEY_CHARACTERS_MAX, SCOPE_CHARACTERS_MAX, type Tracker } from "./tracker";

/**
 * The tracker in MySQL. `scope` keeps consumers apart. Throws AppError `invalid` for a scope or key that is empty or
 * too long: cut short, two keys could become one.
 */
export function openTracker({ db, now }: Pick<ServiceContext, "db" | "now">, scope: string): Tracker {
	requireLength("scope", scope, SCOPE_CHARACTERS_MAX);
	const areProcessed = (keys: readonly string[]) => findProcessedKeys(db, scope, checked(keys));
	return {
		areProcessed,
		isProcessed: async (key) => (await areProcessed([key])).has(key),
		async markProcessed(keys) {
			const marked = checked(typeof keys === "string" ? [keys] : keys);
			await inTransaction(db, (tx) => insertProcessedKeys(tx, scope, marked, now()));
		},
	};
}

function checked(keys: readonly string[]): readonly string[] {
	for (const key of keys) requireLength("key", key, KEY_CHARACTERS_MAX);
	return keys;
}

function requireLength(field: string, text: string, charactersMax: number): void {
	const { length } = Array.from(text);
	if (length > 0 && length <= charactersMax) return;
	throw new AppError("invalid", `A tracker's ${field} has 1 to ${charactersMax} characters; this one has ${length}.`, {
		place: { field },
	});
}
