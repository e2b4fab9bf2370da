import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { type ClaimInput, claimPublication } from "./claim-publication";
import { deliverPublication } from "./deliver-publication";
import type { PostStep } from "./post-outcome";

export type PublishInput = ClaimInput & {
	readonly signal?: AbortSignal;
	readonly onStep?: (step: PostStep) => void;
};

/**
 * Posts a week's recap into its group, exactly once: claim, send, record. Whatever Telegram or the account has against
 * it is in the returned row (`waiting` is state `claimed` with `retryAt`; else `failed`), and the next week is not
 * concerned. Throws like `claimPublication`.
 */
export async function publishRecap(ctx: ServiceContext, input: PublishInput): Promise<Publication> {
	const { signal, onStep, ...wanted } = input;
	const { publicationId } = await claimPublication(ctx, wanted);
	onStep?.("claimed");
	return deliverPublication(ctx, { publicationId, isAsked: true, signal, onStep });
}
