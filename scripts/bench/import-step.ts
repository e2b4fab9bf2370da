import { type Database, openDatabase } from "@/db/client";
import { createLogger } from "@/lib/logger";
import { importExport } from "@/lib/services/collect/import-export";
import { openExport } from "@/lib/telegram-export/open-export";
import { dumpRows, HISTORY_TABLES } from "./dump-rows";
import { loadRows } from "./load-rows";
import { UPSERT_CONNECTIONS, upsertRows } from "./upsert-rows";

/** A step does its preparations first and returns the work that is timed. */
type Step = (db: Database, path: string, rows: number) => Promise<() => Promise<unknown>>;

const STEPS: Readonly<Record<string, Step>> = {
	parse: async (_db, path) => () => parse(path),
	import: async (db, path) => () => {
		const log = createLogger("warn");
		return importExport({ actor: { type: "system", job: "bench" }, now: () => new Date(), db, log }, { paths: [path] });
	},
	// Everything the import took from the file, and the messages alone for the upsert path.
	"dump-all": async (db, path, lastId) => async () => {
		for (const table of HISTORY_TABLES) await dumpRows(db, table, `${path}.${table}`, lastId);
	},
	"load-all": (db, path) =>
		loadRows(
			db,
			HISTORY_TABLES.map((table) => ({ table, path: `${path}.${table}` })),
		),
	dump: async (db, path, lastId) => () => dumpRows(db, "messages", path, lastId),
	load: (db, path) => loadRows(db, [{ table: "messages", path }]),
	upsert: upsertRows,
};

const [name = "", url = "", path = "", rows = "0"] = process.argv.slice(2);
const step = STEPS[name];
if (step === undefined) throw new Error(`No step is called ${name}`);
const db = openDatabase({ url, connectionsMax: name === "upsert" ? UPSERT_CONNECTIONS : 8 });
const work = await step(db, path, Number(rows));
const startedAt = performance.now();
const cpu = process.cpuUsage();
await work();
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(cpu);
await db.close();
const peakMb = process.resourceUsage().maxRSS / 1000;
process.stdout.write(`${JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMb })}\n`);

/** What the import spends on reading alone. */
async function parse(file: string): Promise<number> {
	const source = await openExport([file]);
	let entries = 0;
	for (const chat of source.chats) {
		for await (const batch of source.read(chat, { zone: null })) entries += batch.entries.length;
	}
	await source.close();
	return entries;
}
