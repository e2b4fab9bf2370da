import type { Audience } from "./audience";
import { assignPseudonyms } from "./people/assign-pseudonyms";
import { cleanName } from "./people/clean-text";
import { redactText } from "./people/redact-text";
import type { Locale } from "./recap-view";

const NAMELESS: Readonly<Record<Locale, string>> = { en: "Member", ru: "Участник" };

/** How each of the people may be shown: by the name in the group, or by an invented one. */
export function namesShown(
	peerIds: readonly number[],
	names: ReadonlyMap<number, string | null>,
	{ audience, locale }: { readonly audience: Audience; readonly locale: Locale },
): ReadonlyMap<number, string> {
	if (!audience.showsNames) return assignPseudonyms(peerIds, audience.pseudonymKey, locale);
	return new Map(peerIds.map((peerId) => [peerId, nameShown(names.get(peerId) ?? null, locale)]));
}

/** One name, cleaned; people put telephone numbers into theirs. "Member" where there is nothing to show. */
export function nameShown(name: string | null, locale: Locale): string {
	return (name === null ? null : cleanName(redactText(name.slice(0, 256)))) ?? NAMELESS[locale];
}
