import { z } from "zod";
import type { PublicRecap } from "@/lib/dashboard/recap-contract";
import { recapImageKey } from "@/lib/infographic/recap-image-key";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { viewRecap } from "../recap/view-recap";
import { toPublicBoards } from "./boards";
import { toRecapStory } from "./recap-story";
import { openSharedRecap } from "./shared-recap";

const InputSchema = z.object({ slug: z.string().max(200) });

/** The recap behind a share link: nothing but what the link grants. Throws AppError("not_found"). */
export async function getPublicRecap(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<PublicRecap> {
	const { slug } = parseInput(InputSchema, input);
	const shared = await openSharedRecap(ctx, slug);
	const { locale, request } = shared;
	const viewed = await viewRecap(shared.ctx, { ...request, locale });
	return {
		...toRecapStory(viewed, toPublicBoards(viewed.view.boards)),
		slug,
		groupTitle: viewed.view.group.title,
		locale,
		showsNames: request.showsNames,
		preview: `/r/${slug}/${recapImageKey(viewed.view, { format: "og", theme: "light" })}.png`,
	};
}
