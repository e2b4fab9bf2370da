import type { TelegramAccount } from "@/lib/domain/telegram-account";
import { answerCode } from "@/lib/services/telegram/login/answer-code";
import { startPhoneLogin } from "@/lib/services/telegram/login/start-phone-login";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import type { SessionRoom } from "./session-room";

/** Signs somebody without a password in, as a person would. */
export async function signInUser({ ctx }: SessionRoom, name: string, person: AccountHandle): Promise<TelegramAccount> {
	const { loginId } = await startPhoneLogin(ctx, { name, phone: `+${person.phone}` });
	const { account } = await answerCode(ctx, { loginId, code: person.code });
	if (account === null) throw new Error(`${name} is not signed in`);
	return account;
}
