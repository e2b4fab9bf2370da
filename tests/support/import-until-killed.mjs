// Imports PATH into DATABASE_URL and says so once it has stored some entries; the test kills it there.
import { openDatabase } from "../../db/client";
import { createLogger } from "../../lib/logger";
import { importExport } from "../../lib/services/collect/import-export";

const [url = "", path = "", entries = "0"] = process.argv.slice(2);
const db = openDatabase({ url });
const ctx = { actor: { type: "system", job: "test" }, now: () => new Date(), db, log: createLogger("silent") };
await importExport(ctx, {
	paths: [path],
	onProgress: (progress) => {
		if (progress.entries >= Number(entries)) process.send?.("stored");
	},
});
