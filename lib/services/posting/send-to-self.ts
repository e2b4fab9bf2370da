import { createHash } from "node:crypto";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../context";
import { withAccount } from "../telegram/runtime/with-account";

const ACCOUNT_WAIT_MS = 60_000;

export interface OwnNote {
	/** What it is about: sent again, Telegram drops it. */
	readonly matter: string;
	readonly caption: string;
	readonly bytes: Uint8Array;
	readonly fileName: string;
}

/** Sends a picture into an account's own Saved Messages. Throws like `withAccount`, or TelegramFailure. */
export async function sendToSelf(ctx: ServiceContext, accountId: string, note: OwnNote): Promise<void> {
	const { matter, caption, bytes, fileName } = note;
	const use = { account: accountId, purpose: "remind", waitMs: ACCOUNT_WAIT_MS };
	await withAccount(ctx, use, async ({ gateway, signal }) => {
		const lane = { lane: "interactive", signal } as const;
		const { ref } = await gateway.self(lane);
		const photo = { randomId: randomIdOf(matter), caption, bytes, fileName, topicId: null };
		await gateway.sendPhoto(ref, photo, lane).catch(orArrived);
	});
}

/** The same 64 bits for the same matter; never 0, which means "none". */
function randomIdOf(matter: string): string {
	return (createHash("sha256").update(matter).digest().readBigInt64BE() | 1n).toString();
}

function orArrived(error: unknown): void {
	const isThere = error instanceof TelegramFailure && error.kind === "duplicate";
	if (!isThere) throw error;
}
