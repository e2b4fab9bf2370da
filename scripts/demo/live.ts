import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { DEFAULT_POSTING } from "@/lib/domain/posting";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { fetchMessageFile } from "@/lib/services/collect/files/fetch-message-file";
import { syncHistory } from "@/lib/services/collect/live/sync-history";
import type { ServiceContext } from "@/lib/services/context";
import { connectGroup } from "@/lib/services/groups/connect-group";
import { openContext } from "@/lib/services/open-context";
import { getPosting } from "@/lib/services/posting/get-posting";
import { updatePosting } from "@/lib/services/posting/update-posting";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { type ReportProgress, runStage } from "../stages/run-stage";
import type { LiveResult } from "./demo-result";
import { ensureSignedIn } from "./ensure-signed-in";

const ACCOUNT = "demo";

/** Who signs in and what is collected, as the loopback server printed it. */
const Stage = z.object({
	phone: z.string(),
	code: z.string(),
	password: z.string(),
	/** Username of the group. */
	group: z.string(),
	timezone: z.string(),
});

/** Signs in over MTProto, collects the demo's second community, posts its newest recap back and fetches the post again. */
async function collectLive(report: ReportProgress): Promise<LiveResult> {
	const { values } = parseArgs({ options: { stage: { type: "string" } } });
	const stage = Stage.parse(JSON.parse(values.stage ?? "{}"));
	const { dataDir } = readEnv();
	const ctx = await openContext({ type: "system", job: "demo" });
	try {
		report(null, "signing in");
		await ensureSignedIn(ctx, { name: ACCOUNT, ...stage });
		const chat = { account: ACCOUNT, ref: stage.group };
		const group = await connectGroup(ctx, { ...chat, timezone: stage.timezone });
		const synced = await syncHistory(ctx, {
			group: group.slug,
			account: ACCOUNT,
			onProgress: ({ current, total }) =>
				report(total ? Math.min(1, current / total) : null, `${current} messages read`),
		});
		await postByItself(ctx, group.groupId);
		report(null, "posting the newest recap");
		const posted = await publishRecap(ctx, { groupId: group.groupId, account: ACCOUNT });
		const picture =
			posted.messageId === null ? null : await fetchPost(ctx, dataDir, { ...chat, messageId: posted.messageId });
		const { title, slug } = group;
		return { title, slug, messages: synced.entries, weekStart: posted.weekStart, state: posted.state, picture };
	} finally {
		await ctx.close();
	}
}

/** The demo's owner has agreed: recaps go out at midnight. Whoever has chosen otherwise since is left alone. */
async function postByItself(ctx: ServiceContext, groupId: number): Promise<void> {
	const posting = await getPosting(ctx, { groupId });
	if (posting.mode !== DEFAULT_POSTING.mode || posting.hour !== DEFAULT_POSTING.hour) return;
	await updatePosting(ctx, { ...posting, mode: "automatic", hour: 0, quietRule: "post" });
}

/** The photo as the server gives it back, beside the drawn pictures; `null`: somebody has deleted the post. */
async function fetchPost(
	ctx: ServiceContext,
	dataDir: string,
	post: { readonly account: string; readonly ref: string; readonly messageId: number },
): Promise<string | null> {
	const fetched = await fetchMessageFile(ctx, post).catch(nullIfGone);
	if (fetched === null) return null;
	const folder = join(dataDir, "recaps");
	mkdirSync(folder, { recursive: true });
	const bytes = readFileSync(fetched.path);
	// Telegram turns photos into JPEG; a server that keeps what was sent gives back PNG.
	const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
	const out = join(folder, `posted-${post.messageId}.${isPng ? "png" : "jpg"}`);
	writeFileSync(out, bytes);
	return out;
}

function nullIfGone(error: unknown): null {
	if (error instanceof AppError && error.code === "not_found") return null;
	throw error;
}

await runStage(collectLive);
