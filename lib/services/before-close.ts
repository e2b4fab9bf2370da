import type { Database } from "@/db/client";

/** On globalThis because Next loads one module several times. */
const held = globalThis as typeof globalThis & {
	shiplogBeforeClose?: WeakMap<Database, Set<() => Promise<void>>> | undefined;
};

/** Has `end` run before this store is closed: what lives longer than a call gives back what it holds there. */
export function beforeClose(db: Database, end: () => Promise<void>): void {
	held.shiplogBeforeClose ??= new WeakMap();
	const ends = held.shiplogBeforeClose.get(db) ?? new Set();
	held.shiplogBeforeClose.set(db, ends.add(end));
}

/** Runs what {@link beforeClose} was handed for this store, once. */
export async function runBeforeClose(db: Database): Promise<void> {
	const ends = held.shiplogBeforeClose?.get(db) ?? new Set();
	held.shiplogBeforeClose?.delete(db);
	await Promise.all([...ends].map((end) => end()));
}
