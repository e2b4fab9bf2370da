import type { z } from "zod";
import { findGroup } from "@/db/queries/tracked-groups";
import { AppError } from "@/lib/errors";
import type { Audience } from "@/lib/recap/audience";
import { buildRecapView } from "@/lib/recap/build-recap-view";
import { recapFor } from "@/lib/recap/recap-for";
import type { RecapView } from "@/lib/recap/recap-view";

import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { getRecap, type RecapDocument } from "./get-recap";
import { RecapRef } from "./recap-ref";
import { audienceOf, ViewRequest } from "./view-request";

const InputSchema = RecapRef.extend(ViewRequest.shape);

/** A recap in words for one audience, and the numbers behind it that this audience may see. */
export interface ViewedRecap {
	readonly view: RecapView;
	readonly document: RecapDocument;
}

/** A week's recap in words of one language, for members or for the public. Throws like `getRecap`. */
export async function viewRecap(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<ViewedRecap> {
	const { groupId, weekStart, ...request } = parseInput(InputSchema, input);
	const document = await getRecap(ctx, weekStart === undefined ? { groupId } : { groupId, weekStart });
	const group = await findGroup(ctx.db, groupId);
	if (group === null) throw new AppError("not_found", `No group has the number ${groupId}.`);
	const { recap, names } = document;
	const audience = audienceOf(request, group, recap.weekStart);
	const view = buildRecapView({ recap, chat: group, names, locale: request.locale, audience });
	return { view, document: documentFor(document, audience) };
}

function documentFor(document: RecapDocument, audience: Audience): RecapDocument {
	return {
		...document,
		recap: recapFor(document.recap, audience),
		// Two values of a number that is withheld would tell it twice.
		revised: audience.isPublic ? null : document.revised,
		names: audience.isPublic ? new Map() : document.names,
	};
}
