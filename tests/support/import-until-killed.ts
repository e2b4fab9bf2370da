// Imports PATH into DATABASE_URL and says so once it has read some entries; the test kills it there.
import { openDatabase } from "@/db/client";
import { importExport } from "@/lib/services/collect/import-export";
import { aServiceContext } from "../factories/service-context";

const [url = "", path = "", entries = "0"] = process.argv.slice(2);
await importExport(aServiceContext(openDatabase({ url })), {
	paths: [path],
	onProgress: (progress) => {
		if (progress.entries >= Number(entries)) process.send?.("stored");
	},
});
