import type { Locale } from "../recap/recap-view";
import { UNKNOWN } from "./number";

const LIST_LOCALES: Readonly<Record<Locale, string>> = { en: "en-GB", ru: "ru" };

/** `a`, `a and b`, `a, b and c` / `a, b и c`; an empty list prints "—". */
export function formatList(items: readonly string[], locale: Locale): string {
	if (items.length === 0) return UNKNOWN;
	return new Intl.ListFormat(LIST_LOCALES[locale], { type: "conjunction" }).format(items);
}
