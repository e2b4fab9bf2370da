import { openDatabase } from "@/db/client";
import { createLogger } from "@/lib/logger";
import { createFirstOwner } from "@/lib/services/auth/create-first-owner";
import { importExport } from "@/lib/services/collect/import-export";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { listRecaps } from "@/lib/services/recap/list-recaps";
import { parseLocalDate } from "@/lib/time/local-date";
import { writeSampleExport } from "../../sample/write-sample-export";

const ENDS_ON = parseLocalDate("2025-11-16");
const SEED = 7;

/** Somebody who may sign in. */
export const OWNER = { email: "owner@example.org", name: "Owner", password: "a password for the bench alone" };

/** A group of a year, as pages name it. */
export interface BenchGroup {
	readonly slug: string;
	/** Mondays of the weeks that have a recap, newest first. */
	readonly weeks: readonly string[];
}

/** Imports the sample community into an empty database and makes its owner. */
export async function fillWorkspace(databaseUrl: string, folder: string): Promise<BenchGroup> {
	const db = openDatabase({ url: databaseUrl });
	try {
		const ctx = {
			actor: { type: "system", job: "bench" } as const,
			now: () => new Date(),
			db,
			log: createLogger("warn"),
		};
		const { path } = await writeSampleExport({ outDir: folder, endsOn: ENDS_ON, seed: SEED });
		const { chat } = await importExport(ctx, { paths: [path] });
		await createFirstOwner(ctx, OWNER);
		const { groupId, slug } = await resolveGroup(ctx, { ref: chat.slug });
		const recaps = await listRecaps(ctx, { groupId });
		return { slug, weeks: recaps.map(({ recap }) => recap.weekStart) };
	} finally {
		await db.close();
	}
}
