import { z } from "zod";
import { SharedPictureQuery } from "@/lib/dashboard/recap-contract";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { type DrawnRecap, drawRecap } from "../recap/draw-recap";
import { openSharedRecap } from "./shared-recap";

const InputSchema = SharedPictureQuery.extend({
	slug: z.string().max(200),
	/** `<key>.png`, or any other name of a PNG for the picture as it is now. */
	name: z.string().regex(/^[\w-]{1,64}\.png$/, "There is no picture of this name."),
});

/** A picture of the recap behind a share link. Throws AppError("not_found") unless the link is live. */
export async function getPublicPicture(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<DrawnRecap> {
	const { slug, format, theme } = parseName(input);
	const shared = await openSharedRecap(ctx, slug);
	return drawRecap(shared.ctx, { ...shared.request, locale: shared.locale, format, theme });
}

/** An address that cannot name a picture is one where nothing is. */
function parseName(input: z.input<typeof InputSchema>): z.output<typeof InputSchema> {
	try {
		return parseInput(InputSchema, input);
	} catch (error) {
		throw new AppError("not_found", "There is no picture at this address.", { cause: error });
	}
}
