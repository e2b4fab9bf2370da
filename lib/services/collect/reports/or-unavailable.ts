import { TelegramFailure } from "@/lib/telegram/telegram-failure";

/** Not allowed here, or not for a chat of this kind or size: that is how the group is, not a failure. */
const UNAVAILABLE_KINDS: readonly TelegramFailure["kind"][] = ["no_rights", "refused"];

/** What was asked for, or `null` where Telegram does not give it to this account. */
export async function orUnavailable<T>(asked: Promise<T>): Promise<T | null> {
	return asked.catch((error: unknown) => {
		if (error instanceof TelegramFailure && UNAVAILABLE_KINDS.includes(error.kind)) return null;
		throw error;
	});
}
