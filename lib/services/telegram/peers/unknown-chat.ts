import type { QueryRunner } from "@/db/client";
import { listKnownChats } from "@/db/queries/telegram-peers";
import { AppError } from "@/lib/errors";
import { nearestChatNames } from "./name-chats";

/** Chats searched for a name like the one typed. */
const KNOWN_MAX = 2_000;

/** The error for a chat this account cannot find, with those it knows that are called something like it. */
export async function unknownChat(db: QueryRunner, accountId: string, ref: string): Promise<AppError> {
	const near = nearestChatNames(await listKnownChats(db, accountId, KNOWN_MAX), ref);
	const hint =
		near.length === 0
			? "The account must be in the chat, or the chat be public. `shiplog telegram dialogs` lists its chats."
			: `Did you mean ${near.join(", ")}?`;
	return new AppError("not_found", `This account finds no chat called ${JSON.stringify(ref)}.`, {
		hint,
		place: { field: "ref" },
	});
}
