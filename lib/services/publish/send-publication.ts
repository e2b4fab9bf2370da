import { canPublish } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { withAccount } from "../telegram/runtime/with-account";
import { drawPost } from "./draw-post";
import { getPublication } from "./get-publication";
import type { PostOutcome, PostStep } from "./post-outcome";
import { sendPost } from "./send-post";
import { whyNotPosted } from "./why-not-posted";

/** Another process may read history for hours; the post is then parked instead of keeping the others from their turn. */
const ACCOUNT_WAIT_MS = 60_000;

export interface SendOptions {
	readonly publicationId: string;
	/** Too late to send: only what arrived unseen is still found. */
	readonly isLate?: boolean;
	readonly signal?: AbortSignal | undefined;
	readonly onStep?: ((step: PostStep) => void) | undefined;
}

/**
 * Posts a claimed publication, or finds that an earlier send of it arrived. Draws the picture first: bytes do not cross
 * steps, and drawing twice is harmless. Changes no state but the count of sends; `recordPublication` does. Throws
 * AppError `not_found`, `conflict` for a publication that is not claimed, and whatever is a defect.
 */
export async function sendPublication(ctx: ServiceContext, options: SendOptions): Promise<PostOutcome> {
	requireAccess(canPublish(ctx.actor));
	const publication = await getPublication(ctx, options);
	if (publication.state !== "claimed") throw new AppError("conflict", `This post is ${publication.state} already.`);
	const { signal, onStep, isLate = false } = options;
	const picture = await drawPost(ctx, publication);
	onStep?.("drawn");
	const account = { account: publication.accountId, purpose: "post", signal, waitMs: ACCOUNT_WAIT_MS };
	try {
		return await withAccount(ctx, account, (session) =>
			sendPost(ctx, session, { publication, picture, isLate, onStep }),
		);
	} catch (error) {
		signal?.throwIfAborted();
		// The account itself could not be used: this send never began.
		return whyNotPosted(ctx, error, { publication, isClean: publication.attempts === 0 });
	}
}
