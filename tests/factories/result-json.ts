import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** A row of a `result.json`, as Telegram Desktop spells its fields. */
export type RawEntry = Readonly<Record<string, unknown>>;

const ZERO_MS = Date.UTC(2025, 2, 3, 9, 0, 0);

/** A user message; `minute` counts from Monday 3 March 2025, 09:00 UTC. */
export function aMessage(id: number, minute: number, fields: RawEntry = {}): RawEntry {
	return { id, type: "message", ...at(minute), from: "Ada", from_id: "user1", text: `message ${id}`, ...fields };
}

/** A service row. */
export function aService(id: number, minute: number, action: string, fields: RawEntry = {}): RawEntry {
	return { id, type: "service", ...at(minute), actor: "Ada", actor_id: "user1", action, text: "", ...fields };
}

/** Drops what only the new schema has: what remains is the exporter's local time. */
export function inOldSchema(entry: RawEntry, shiftMinutes = 0): RawEntry {
	const { date_unixtime, reactions: _reactions, ...old } = entry;
	const shifted = Number(date_unixtime) * 1000 + shiftMinutes * 60_000;
	return { ...old, date: new Date(shifted).toISOString().slice(0, 19) };
}

/** A supergroup's `result.json` with these rows. */
export function aChat(entries: readonly RawEntry[], fields: RawEntry = {}): RawEntry {
	return { name: "Builders", type: "private_supergroup", id: 1_700_000_001, messages: entries, ...fields };
}

/** A folder for one suite; writes a document into it and gives its path. */
export function resultFolder(): (name: string, document: unknown) => Promise<string> {
	let folder = "";
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "shiplog-import-"));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));
	return async (name, document) => {
		const path = join(folder, name);
		await writeFile(path, typeof document === "string" ? document : JSON.stringify(document, null, 1));
		return path;
	};
}

function at(minute: number): RawEntry {
	const ms = ZERO_MS + minute * 60_000;
	return { date: new Date(ms).toISOString().slice(0, 19), date_unixtime: String(ms / 1000) };
}
