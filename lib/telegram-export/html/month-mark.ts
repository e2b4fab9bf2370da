/** A month some folder or title names, counted from year 0; `null` when it names none. */
export function monthOf(text: string): number | null {
	const match = /(?:^|[\s([])(\d{4})[-_./](\d{2})[)\]]?\s*$/.exec(text);
	const month = Number(match?.[2] ?? 0);
	return match === null || month < 1 || month > 12 ? null : Number(match[1]) * 12 + month - 1;
}

/** The month a local time (milliseconds as if UTC) lies in, counted the same way. */
export function monthOfMs(localMs: number): number {
	const date = new Date(localMs);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** `Title (2023-01)` → `Title`: what is left without a last part in brackets. */
export function withoutSuffix(title: string): string {
	const match = /^(.*\S)\s*(?:\([^()]*\)|\[[^[\]]*\])$/s.exec(title);
	return match?.[1] ?? title;
}
