import { findTelegramAccount, listTelegramAccounts, storeSignIn } from "@/db/queries/telegram-accounts";
import { isSignedIn, type TelegramAccount } from "@/lib/domain/telegram-account";
import type { LoginProblem } from "@/lib/domain/telegram-login";
import type { SeenPeer } from "@/lib/domain/telegram-peer";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { ServiceContext } from "../../context";
import { sealSecret } from "../secrets/seal-secret";

/** Somebody signed in: keeps the session, or ends it again where it is not whom the account stands for. */
export async function completeLogin(
	ctx: ServiceContext,
	gateway: TelegramGateway,
	signIn: { readonly accountId: string; readonly self: SeenPeer; readonly phone: string | null },
): Promise<LoginProblem | null> {
	const { accountId, self, phone } = signIn;
	const problem = await findMixUp(ctx, accountId, self);
	if (problem !== null) {
		await gateway.login.logOut({ lane: "interactive" });
		return problem;
	}
	const identity = {
		telegramUserId: self.ref.id,
		displayName: self.peer.name ?? "",
		username: self.username,
		phoneHint: phone === null ? null : `••${phone.slice(-2)}`,
	};
	const sealed = await sealSecret({ accountId }, gateway.exportSession());
	await storeSignIn(ctx.db, accountId, { sealed, identity, at: ctx.now() });
	ctx.log.info({ accountId, telegramUserId: identity.telegramUserId }, "telegram account signed in");
	return null;
}

/** One person under two names would be allowed twice the pace; one name for two people would mix up what they may see. */
async function findMixUp({ db }: ServiceContext, accountId: string, self: SeenPeer): Promise<LoginProblem | null> {
	const account = await findTelegramAccount(db, accountId);
	const before = account?.telegramUserId ?? null;
	if (before !== null && before !== self.ref.id) {
		const message = `This is not the person the account ${account?.name} was before.`;
		return { reason: "OTHER_PERSON", message, hint: "Start again with a name of its own." };
	}
	const isTwin = (other: TelegramAccount) => other.accountId !== accountId && other.telegramUserId === self.ref.id;
	const twin = (await listTelegramAccounts(db)).find((other) => isTwin(other) && isSignedIn(other));
	if (twin === undefined) return null;
	const message = `This person is signed in already, as ${twin.name}.`;
	return { reason: "SIGNED_IN_TWICE", message, hint: "Use that account." };
}
