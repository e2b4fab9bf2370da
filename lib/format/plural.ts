import type { Locale } from "../recap/recap-view";

/** A word's forms by number. English has `one` and `other`; Russian `one` (1, 21), `few` (2–4, 22), `many` (5–20), `other` (1.5). */
export interface PluralForms {
	readonly one: string;
	readonly few?: string;
	readonly many?: string;
	readonly other: string;
}

const rules = new Map<Locale, Intl.PluralRules>();

/** The form that goes with `count`: `21` → `one` in Russian, `other` in English. */
export function selectPlural(count: number, forms: PluralForms, locale: Locale): string {
	let rule = rules.get(locale);
	if (rule === undefined) {
		rule = new Intl.PluralRules(locale);
		rules.set(locale, rule);
	}
	const category = rule.select(count);
	if (category === "one") return forms.one;
	if (category === "few") return forms.few ?? forms.other;
	if (category === "many") return forms.many ?? forms.other;
	return forms.other;
}

/** A shortened number is read as thousands or millions, which in Russian always take the form of `many`. */
export function selectPluralOfPrinted(count: number, printed: string, forms: PluralForms, locale: Locale): string {
	const isShortened = /\p{L}/u.test(printed);
	return isShortened ? (forms.many ?? forms.other) : selectPlural(count, forms, locale);
}
