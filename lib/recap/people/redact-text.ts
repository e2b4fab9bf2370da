/** Stands where something private stood. */
const MASK = "•••";

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** Bitcoin, Ethereum and its kin, TRON, TON. */
const WALLET =
	/(?<![A-Za-z0-9])(?:bc1[a-z0-9]{25,62}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|[EUk0]Q[A-Za-z0-9_-]{46})(?![A-Za-z0-9])/gu;
const INVITE = /(?:https?:\/\/)?(?:t(?:elegram)?\.me|telegram\.dog)\/(?:\+|joinchat\/)[\w-]+/giu;
/** Digits in groups, as cards and telephone numbers are written; what it is, the digits decide. */
const DIGIT_GROUPS = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,2}\d){6,}(?![\p{L}\p{N}])/gu;

const CARD_DIGITS = { min: 13, max: 19 } as const;
/** E.164 allows 15; fewer than ten without a plus are dates, versions and prices. */
const PHONE_DIGITS = { min: 10, minWithPlus: 8, max: 15 } as const;

/** A text with e-mail addresses, telephone and card numbers, wallets and invite links masked. */
export function redactText(text: string): string {
	return text
		.replace(EMAIL, MASK)
		.replace(INVITE, MASK)
		.replace(WALLET, MASK)
		.replace(DIGIT_GROUPS, (found) => (isCard(found) || isPhone(found) ? MASK : found));
}

function isCard(text: string): boolean {
	const digits = text.replace(/\D/g, "");
	return digits.length >= CARD_DIGITS.min && digits.length <= CARD_DIGITS.max && hasLuhnSum(digits);
}

function isPhone(text: string): boolean {
	const count = text.replace(/\D/g, "").length;
	return count >= (text.startsWith("+") ? PHONE_DIGITS.minWithPlus : PHONE_DIGITS.min) && count <= PHONE_DIGITS.max;
}

/** The check every payment card number passes, and one in ten other numbers. */
function hasLuhnSum(digits: string): boolean {
	let sum = 0;
	for (let at = 0; at < digits.length; at += 1) {
		const digit = Number(digits[digits.length - 1 - at]);
		const doubled = at % 2 === 1 ? digit * 2 : digit;
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}
