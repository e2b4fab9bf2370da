import { findClosing, updateClosing } from "@/db/queries/week-closings";
import { canPublish } from "@/lib/domain/access";
import { formatDateTime } from "@/lib/format/date";
import type { Locale } from "@/lib/recap/recap-view";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { drawPost } from "../publish/draw-post";
import { postingAccount } from "../publish/posting-account";
import { requireAccess } from "../require-access";
import { type GroupFacts, readClosingFacts } from "./closing-facts";
import { ClosingRef } from "./closing-ref";
import { sendToSelf } from "./send-to-self";

export interface Reminded {
	/** The draft is in the account's Saved Messages. `false`: it could not be sent, or a bot posts. */
	readonly isSent: boolean;
}

/**
 * Brings a draft to the owner's mind: puts its picture into the Saved Messages of the account that would post it, once.
 * Where that cannot be done the notice on the dashboard must do; nobody is kept from deciding by it.
 */
export async function remindOfDraft(ctx: ServiceContext, input: ClosingRef): Promise<Reminded> {
	const ref = parseInput(ClosingRef, input);
	requireAccess(canPublish(ctx.actor));
	const facts = await readClosingFacts(ctx.db, ref, ctx.now());
	const key = { groupId: ref.groupId, weekStart: facts.week.start };
	const closing = await findClosing(ctx.db, key);
	if (closing?.state !== "draft" || closing.remindedAt !== null) return { isSent: false };
	const isSent = await trySend(ctx, facts, closing.decideBy ?? facts.now);
	await updateClosing(ctx.db, key, { remindedAt: ctx.now() }, ctx.now());
	return { isSent };
}

async function trySend(ctx: ServiceContext, { group, settings, week }: GroupFacts, decideBy: Date): Promise<boolean> {
	const { groupId } = group;
	const locale: Locale = settings.locale ?? (group.locale === "ru" ? "ru" : "en");
	try {
		const account = await postingAccount(ctx, groupId, settings.accountId);
		if (account.kind !== "user") return false;
		const { png, fileName } = await drawPost(ctx, { groupId, weekStart: week.start, locale, theme: settings.theme });
		const caption = CAPTIONS[locale](group.title, formatDateTime(decideBy, week.zone, locale));
		const matter = `draft:${groupId}:${week.start}`;
		await sendToSelf(ctx, account.accountId, { matter, caption, bytes: png, fileName });
		return true;
	} catch (error) {
		ctx.log.warn({ groupId, weekStart: week.start, cause: String(error) }, "reminder of a draft not sent");
		return false;
	}
}

const CAPTIONS: Readonly<Record<Locale, (title: string, until: string) => string>> = {
	en: (title, until) => `The recap of ${title} waits for your approval on the Shiplog dashboard until ${until}.`,
	ru: (title, until) => `Отчёт группы ${title} ждёт вашего согласия на странице Shiplog до ${until}.`,
};
