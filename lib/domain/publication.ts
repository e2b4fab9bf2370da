import { AppError } from "../errors";
import type { LocalDate } from "../time/local-date";
import type { ChatId } from "./peer-id";
import type { ReasonCode } from "./publication-reason";

/** `claimed`: going to be posted. `failed`: surely not there. `deleted`: was there, and was taken back on purpose. */
export const PUBLICATION_STATES = ["claimed", "sent", "failed", "deleted"] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** Where a recap goes: one post for each week, chat and topic. */
export interface PublicationTarget {
	readonly groupId: number;
	/** Monday of the week. */
	readonly weekStart: LocalDate;
	readonly chatId: ChatId;
	/** `null`: no topic. */
	readonly topicId: number | null;
}

/** A recap on its way into a chat, or in it. */
export interface Publication extends PublicationTarget {
	readonly publicationId: string;
	readonly accountId: string;
	/** Signed 64-bit decimal by which Telegram knows a repeated send. */
	readonly randomId: string;
	readonly state: PublicationState;
	/** Why it waits or failed. `null`: nothing is wrong. */
	readonly reasonCode: ReasonCode | null;
	/** The same as a person is told. */
	readonly reason: string | null;
	/** `null`: not posted, or posted and Telegram did not say under which id. */
	readonly messageId: number | null;
	readonly caption: string;
	readonly locale: "en" | "ru";
	readonly theme: "light" | "dark";
	/** Sends begun, each counted before it began. */
	readonly attempts: number;
	/** The channel's update counter just before the first send, for accounts that may not read history. */
	readonly channelPts: number | null;
	readonly claimedAt: Date;
	/** When the first of these sends began; `null`: none did, or it surely did not arrive. */
	readonly firstSendAt: Date | null;
	/** Not to be tried before. */
	readonly retryAt: Date | null;
	readonly sentAt: Date | null;
	readonly deletedAt: Date | null;
	readonly updatedAt: Date;
}

const MOVES: Readonly<Record<PublicationState, readonly PublicationState[]>> = {
	claimed: ["sent", "failed"],
	sent: ["deleted"],
	failed: ["claimed"],
	deleted: ["claimed"],
};

/** Whether a publication may go from one state into another. */
export function canMove(from: PublicationState, to: PublicationState): boolean {
	return MOVES[from].includes(to);
}

/** Goes on when the move is legal. Throws AppError `conflict`. */
export function requireMove(from: PublicationState, to: PublicationState): void {
	if (canMove(from, to)) return;
	throw new AppError("conflict", `A post that is ${from} cannot become ${to}.`);
}

/** What claiming a target does that was claimed before. */
export type ClaimStep =
	/** It is under way or posted: the same row. */
	| "keep"
	/** It surely did not arrive: claimed again, with the same random id. */
	| "reopen"
	/** A new post on purpose, which Telegram must not take for a repetition: a new random id. */
	| "renew";

/**
 * How a target that has a row is claimed again; `isAgain`: a person asks for another post on purpose. Throws AppError
 * `conflict` for a post that was deleted unless it is on purpose, and for another one beside a post that stands.
 */
export function claimStep(state: PublicationState, isAgain: boolean): ClaimStep {
	if (state === "claimed") return "keep";
	if (state === "failed") return isAgain ? "renew" : "reopen";
	if (state === "sent" && !isAgain) return "keep";
	if (state === "deleted" && isAgain) return "renew";
	throw state === "sent"
		? new AppError("conflict", "This recap is already posted here.", { hint: "Delete the post first." })
		: new AppError("conflict", "This recap was posted here and deleted.", {
				hint: "Ask for it on purpose to post it again: --again.",
			});
}
