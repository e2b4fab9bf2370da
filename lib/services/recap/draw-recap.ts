import PQueue from "p-queue";
import { z } from "zod";
import { PICTURE_FORMATS, type PictureOptions } from "@/lib/infographic/picture-format";
import { recapImageKey } from "@/lib/infographic/recap-image-key";
import type { RecapView } from "@/lib/recap/recap-view";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { drawPicture } from "./draw-picture";
import { keepPicture, readPicture } from "./picture-cache";
import { RecapRef } from "./recap-ref";
import { viewRecap } from "./view-recap";
import { ViewRequest } from "./view-request";

const InputSchema = RecapRef.extend(ViewRequest.shape).extend({
	format: z.enum(PICTURE_FORMATS),
	theme: z.enum(["light", "dark"]),
});

export interface DrawnRecap {
	readonly png: Uint8Array;
	/** Names the picture by its content: the same key, the same bytes. */
	readonly key: string;
	readonly weekStart: string;
}

/**
 * Recaps put into words at once. Each takes half a dozen queries: fifty at once would keep every page waiting for the pool's
 * connections, and no picture would be drawn sooner.
 */
const WORDED_AT_ONCE = 2;
const wording = new PQueue({ concurrency: WORDED_AT_ONCE });

/** Draws a week's recap, or finds it drawn. Throws like `getRecap`; `internal` when fonts or emoji are not installed. */
export async function drawRecap(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<DrawnRecap> {
	const { format, theme, ...request } = parseInput(InputSchema, input);
	const { view, document } = await wording.add(() => viewRecap(ctx, request));
	const key = recapImageKey(view, { format, theme });
	const png = (await readPicture(key)) ?? (await drawOnce(ctx, key, view, { format, theme }));
	return { png, key, weekStart: document.recap.weekStart };
}

/** Pictures being drawn: a preview that several clients ask for at once is drawn once. */
const drawing = new Map<string, Promise<Uint8Array>>();

async function drawOnce(
	ctx: ServiceContext,
	key: string,
	view: RecapView,
	options: PictureOptions,
): Promise<Uint8Array> {
	let work = drawing.get(key);
	if (work === undefined) {
		work = drawAndKeep(ctx, key, view, options).finally(() => drawing.delete(key));
		drawing.set(key, work);
	}
	return work;
}

async function drawAndKeep(
	ctx: ServiceContext,
	key: string,
	view: RecapView,
	options: PictureOptions,
): Promise<Uint8Array> {
	const png = await drawPicture(ctx, { view, options });
	// A full disk costs a second drawing later, not the picture.
	await keepPicture(key, png).catch((err: unknown) => ctx.log.warn({ err, key }, "picture not kept"));
	return png;
}
