import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { REASONS } from "@/lib/domain/publication-reason";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/recap/recap-view";
import type { ServiceContext } from "@/lib/services/context";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { deletePublication } from "@/lib/services/publish/delete-publication";
import { previewPublication } from "@/lib/services/publish/preview-publication";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { withContext } from "../with-context";
import { describePost, describePreview } from "./describe-post";
import { untilStopped } from "./until-stopped";

export interface PostFlags {
	readonly week?: string;
	readonly topic?: number;
	readonly account?: string;
	readonly locale?: Locale;
	readonly theme: "light" | "dark";
	readonly dryRun?: boolean;
	readonly preview?: string;
	readonly delete?: boolean;
	readonly again?: boolean;
	readonly json?: boolean;
}

/** Runs `shiplog telegram post`. Ctrl-C ends it cleanly, and the next run takes up what it left. */
export async function runPost(ref: string, flags: PostFlags): Promise<void> {
	await untilStopped((signal) =>
		withContext("telegram post", async (ctx) => {
			const { groupId } = await resolveGroup(ctx, { ref });
			const wanted = { groupId, theme: flags.theme, ...wordsOf(flags) };
			if (flags.delete) return remove(ctx, wanted, flags, signal);
			if (flags.dryRun || flags.preview !== undefined) return preview(ctx, wanted, flags);
			return post(ctx, wanted, flags, signal);
		}),
	);
}

type Wanted = Parameters<typeof previewPublication>[1];

function wordsOf({ week, topic, account, locale }: PostFlags): Partial<Wanted> {
	return {
		...(week === undefined ? {} : { weekStart: week }),
		...(topic === undefined ? {} : { topicId: topic }),
		...(account === undefined ? {} : { account }),
		...(locale === undefined ? {} : { locale }),
	};
}

async function post(ctx: ServiceContext, wanted: Wanted, flags: PostFlags, signal: AbortSignal): Promise<void> {
	const publication = await publishRecap(ctx, { ...wanted, again: flags.again ?? false, signal });
	print(flags, publication, describePost(publication));
	const { state, reason, reasonCode } = publication;
	if (state !== "failed" || reason === null || reasonCode === null) return;
	throw new AppError("conflict", reason, { hint: REASONS[reasonCode].hint });
}

async function remove(ctx: ServiceContext, wanted: Wanted, flags: PostFlags, signal: AbortSignal): Promise<void> {
	const { earlier, weekStart } = await previewPublication(ctx, wanted);
	if (earlier === null) throw new AppError("not_found", `The recap of ${weekStart} was not posted here.`);
	if (earlier.state === "deleted") {
		print(flags, earlier, `The post of ${weekStart} was deleted before.\n`);
		return;
	}
	const deleted = await deletePublication(ctx, { publicationId: earlier.publicationId, signal });
	print(flags, deleted, describePost(deleted));
}

async function preview(ctx: ServiceContext, wanted: Wanted, flags: PostFlags): Promise<void> {
	const { picture, ...told } = await previewPublication(ctx, wanted);
	if (flags.preview !== undefined) {
		const out = resolve(flags.preview);
		await mkdir(dirname(out), { recursive: true });
		// Written beside and renamed, so that a reader never sees half a picture.
		await writeFile(`${out}.part`, picture.png);
		await rename(`${out}.part`, out);
	}
	const { key, fileName } = picture;
	const shown = { ...told, picture: { key, fileName, bytes: picture.png.byteLength } };
	print(flags, shown, describePreview(shown));
}

function print(flags: PostFlags, value: unknown, text: string): void {
	process.stdout.write(flags.json ? `${JSON.stringify(value, null, 2)}\n` : text);
}
