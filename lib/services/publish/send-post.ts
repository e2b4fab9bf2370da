import type { LiveMessage } from "@/lib/domain/live-message";
import type { Publication } from "@/lib/domain/publication";
import { REASONS } from "@/lib/domain/publication-reason";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../context";
import type { AccountReader } from "../telegram/peers/account-reader";
import { countSend } from "./count-send";
import type { DrawnPost } from "./draw-post";
import { findOwnPost } from "./find-own-post";
import { postChatOf } from "./post-chat";
import type { PostOutcome, PostStep } from "./post-outcome";
import { whyNotPosted } from "./why-not-posted";
import { withPatience } from "./with-patience";

/** A photo takes seconds. Whatever takes longer is parked with its reason instead of holding the account. */
const PATIENCE_MS = 60_000;
/** How long Telegram is trusted to drop a repeated random id: it documents nothing, and clients repeat within minutes. */
const DEDUPE_TRUSTED_MS = 10 * 60_000;

export interface PostWork {
	readonly publication: Publication;
	readonly picture: DrawnPost;
	/** Too late to send: only what arrived unseen is still found. */
	readonly isLate: boolean;
	readonly onStep?: ((step: PostStep) => void) | undefined;
}

/**
 * One send of a claimed publication. After an earlier one whose end nobody saw, the chat is looked through first; where
 * that gives no certain answer, nothing is sent once Telegram may have forgotten the random id.
 */
export async function sendPost(ctx: ServiceContext, session: AccountReader, work: PostWork): Promise<PostOutcome> {
	const { publication, onStep } = work;
	let isClean = publication.attempts === 0;
	try {
		const chat = await postChatOf(ctx, session, publication);
		if (!isClean) {
			const found = await findOwnPost(session, chat, publication);
			onStep?.("looked_up");
			if (typeof found === "object") return arrived(ctx, found.message);
			isClean = found === "absent";
			if (!isClean && !isDedupeTrusted(ctx, publication)) return unverified();
		}
		if (work.isLate) return { type: "refused", isCertain: isClean, code: "expired", reason: REASONS.expired.message };
		const counted = await countSend(ctx, session, chat, publication);
		onStep?.("counted");
		const begun = { ...work, publication: counted };
		return await withPatience(session, PATIENCE_MS, (patient) => send(ctx, patient, chat, begun));
	} catch (error) {
		return whyNotPosted(ctx, error, { publication, isClean });
	}
}

async function send(ctx: ServiceContext, session: AccountReader, chat: PeerRef, work: PostWork): Promise<PostOutcome> {
	const { publication, picture } = work;
	const { randomId, caption, topicId } = publication;
	const photo = { randomId, caption, topicId, bytes: picture.png, fileName: picture.fileName };
	try {
		const message = await session.gateway.sendPhoto(chat, photo, { lane: "interactive", signal: session.signal });
		work.onStep?.("answered");
		return arrived(ctx, message);
	} catch (error) {
		if (!(error instanceof TelegramFailure) || error.kind !== "duplicate") throw error;
		// It is there, whatever the look for it says.
		const found = await findOwnPost(session, chat, publication).catch(() => null);
		return arrived(ctx, found !== null && typeof found === "object" ? found.message : null);
	}
}

function isDedupeTrusted(ctx: ServiceContext, { firstSendAt }: Publication): boolean {
	return firstSendAt !== null && ctx.now().getTime() - firstSendAt.getTime() < DEDUPE_TRUSTED_MS;
}

function arrived(ctx: ServiceContext, message: LiveMessage | null): PostOutcome {
	const posted = message?.entry.type === "message" ? message.entry.message : null;
	return {
		type: "arrived",
		messageId: posted?.messageId ?? null,
		sentAt: (posted?.sentAt ?? ctx.now()).toISOString(),
	};
}

function unverified(): PostOutcome {
	return { type: "refused", isCertain: false, code: "unverified", reason: REASONS.unverified.message };
}
