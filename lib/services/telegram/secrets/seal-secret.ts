import { sealText } from "./envelope";
import { readKeyRing } from "./key-ring";

/** What a secret belongs to: an account's session, or what a sign-in under way must remember. */
export type SecretOwner = { readonly accountId: string } | { readonly loginId: string };

/** The owner as it is authenticated with the ciphertext: a session does not open for another account. */
export function ownerText(owner: SecretOwner): string {
	return "accountId" in owner ? `account:${owner.accountId}` : `login:${owner.loginId}`;
}

/** Encrypts a secret for its owner with the current key. */
export async function sealSecret(owner: SecretOwner, text: string): Promise<string> {
	const { current } = await readKeyRing();
	return sealText(current, ownerText(owner), text);
}
