const SLUG_MAX = 48;

/**
 * A URL word from a title: Latin letters (without accents) and digits kept, the rest becomes hyphens. `null` when
 * nothing or only digits remain, for digits would be taken for a Telegram id.
 * @example makeSlug("QA — Load & Performance") // "qa-load-performance"
 */
export function makeSlug(title: string): string | null {
	const plain = title
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();
	const words = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	const slug = words.slice(0, SLUG_MAX).replace(/-+$/, "");
	return /[a-z]/.test(slug) ? slug : null;
}
