import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { readEnv } from "@/lib/env";
import { importExport } from "@/lib/services/collect/import-export";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { openContext } from "@/lib/services/open-context";
import { type ReportProgress, runStage } from "../stages/run-stage";
import type { DemoResult } from "./demo-result";
import { describeImport } from "./describe-import";
import { drawNewest } from "./draw-newest";
import { ensureOwner } from "./ensure-owner";
import { ensureSample } from "./ensure-sample";
import { ensureShareLink } from "./ensure-share-link";

const { values } = parseArgs({
	options: { export: { type: "string" }, chat: { type: "string" }, timezone: { type: "string" } },
});

/** Fills the workspace as a person would: an import, its recaps, an owner, a share link. Repeating it changes nothing. */
async function fillWorkspace(report: ReportProgress): Promise<DemoResult> {
	const { dataDir } = readEnv();
	mkdirSync(dataDir, { recursive: true });
	const ctx = await openContext({ type: "system", job: "demo" });
	try {
		report(null, "writing the sample");
		const path = values.export ?? (await ensureSample(dataDir, ctx.now()));
		const imported = await importExport(ctx, {
			paths: [path],
			...(values.chat === undefined ? {} : { chat: values.chat }),
			...(values.timezone === undefined ? {} : { timezone: values.timezone }),
			onProgress: (progress) => {
				const { share, detail } = describeImport(progress);
				report(share, detail);
			},
		});
		report(null, "drawing the newest recap");
		const group = await resolveGroup(ctx, { ref: imported.chat.slug });
		const newest = await drawNewest(ctx, group, dataDir);
		const shareSlug = await ensureShareLink(ctx, { groupId: group.groupId, weekStart: newest.weekStart });
		const owner = await ensureOwner(ctx, dataDir);
		return { imported, picture: newest.path, shareSlug, owner };
	} finally {
		await ctx.close();
	}
}

await runStage(fillWorkspace);
