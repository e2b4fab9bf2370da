import { AppError } from "@/lib/errors";
import { type Opened, openText } from "./envelope";
import { readKeyRing } from "./key-ring";
import { ownerText, type SecretOwner } from "./seal-secret";

const COMPLAINTS: Record<Extract<Opened, { refused: string }>["refused"], string> = {
	unknown_key: "was sealed with a key that is not here",
	tampered: "was changed, or belongs to another account",
	malformed: "is damaged",
};

/** Decrypts a secret of its owner. Throws AppError `conflict` when the key is missing or wrong, or it was tampered with. */
export async function openSecret(owner: SecretOwner, sealed: string): Promise<string> {
	const { all } = await readKeyRing();
	const opened = openText(all, ownerText(owner), sealed);
	if ("text" in opened) return opened.text;
	throw new AppError("conflict", `The stored Telegram session ${COMPLAINTS[opened.refused]}.`, {
		hint: "Set SHIPLOG_SECRET to what it was, or restore the key file below the data folder. Otherwise sign in again.",
	});
}
