import type { PublicationCard } from "@/lib/dashboard/telegram-contract";
import type { Group } from "@/lib/domain/group";
import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../../context";
import { deliverPublication } from "../../publish/deliver-publication";
import { getPublication } from "../../publish/get-publication";
import { systemClock } from "../../telegram/clock";
import { readPostSurroundings } from "./post-surroundings";
import { toPublicationCard } from "./publication-card";

/** A post usually takes two seconds; whoever asked from a browser is not kept longer than this. */
const ANSWER_WITHIN_MS = 8_000;

/** Delivers a claimed post and tells how far it came; what takes longer goes on in this process. */
export async function deliverSoon(ctx: ServiceContext, group: Group, claimed: Publication): Promise<PublicationCard> {
	const { publicationId } = claimed;
	const delivery = deliverPublication(ctx, { publicationId, isAsked: true });
	const cancel = new AbortController();
	const late = systemClock.sleep(ANSWER_WITHIN_MS, cancel.signal).catch(() => undefined);
	const outcome = await Promise.race([delivery, late]).finally(() => cancel.abort());
	if (outcome === undefined) {
		void delivery.catch((error: unknown) => ctx.log.error({ err: error, publicationId }, "recap post broke off"));
	}
	const post = outcome ?? (await getPublication(ctx, { publicationId }));
	return toPublicationCard(post, await readPostSurroundings(ctx, group));
}
