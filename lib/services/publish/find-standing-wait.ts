import { listTelegramWaits, type TelegramWait } from "@/db/queries/telegram-waits";
import { toBareId } from "@/lib/domain/peer-id";
import type { Publication } from "@/lib/domain/publication";
import { REASONS, type ReasonCode } from "@/lib/domain/publication-reason";
import type { ServiceContext } from "../context";
import type { Explained } from "./explain-failure";

const SEND = "messages.sendMedia";
/** What a post needs beside the send itself. */
const NEEDED = ["*", "upload.saveFilePart", SEND];

/** What Telegram told this account to wait for before it may post here; `null`: nothing. */
export async function findStandingWait(
	ctx: ServiceContext,
	{ accountId, chatId }: Pick<Publication, "accountId" | "chatId">,
): Promise<Explained | null> {
	const slow = `${SEND}#${toBareId(chatId) ?? ""}`;
	const now = ctx.now().getTime();
	const [longest] = (await listTelegramWaits(ctx.db, accountId))
		.filter(({ scope, until }) => until.getTime() > now && (scope === slow || NEEDED.includes(scope)))
		.sort((a: TelegramWait, b: TelegramWait) => b.until.getTime() - a.until.getTime());
	if (longest === undefined) return null;
	const code: ReasonCode = longest.scope === slow ? "slow_mode" : "flood";
	return { code, reason: REASONS[code].message, waitMs: longest.until.getTime() - now };
}
