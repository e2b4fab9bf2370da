import type { ServedAccount } from "../../../telegram-server/handler";
import type { TlObject } from "../../../telegram-server/tl-object";
import type { RawClient } from "./raw-client";

/** Signs a raw client in with the account's code. */
export async function signInRaw(client: RawClient, account: ServedAccount): Promise<TlObject> {
	const phone = { phone_number: account.phone };
	const settings = { _: "codeSettings" };
	const sent = (await client.call({ _: "auth.sendCode", ...phone, api_id: 1, api_hash: "test", settings })) as TlObject;
	const hash = { phone_code_hash: sent.phone_code_hash };
	return (await client.call({ _: "auth.signIn", ...phone, ...hash, phone_code: account.code })) as TlObject;
}
