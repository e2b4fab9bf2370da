import { AppError } from "@/lib/errors";

const UNIT_MS = new Map([
	["w", 604_800_000],
	["d", 86_400_000],
	["h", 3_600_000],
	["m", 60_000],
	["s", 1_000],
	["ms", 1],
]);
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|[wdhms]))*$/;
const PART = /(\d+(?:\.\d+)?)(ms|[wdhms])/g;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/** Milliseconds of a time string as Inngest writes it: `1h30m`, `10s`, `2d`. Empty is 0: what the SDK makes of no time. */
export function parseDuration(text: string): number {
	if (!WHOLE.test(text)) throw unreadable(text);
	let ms = 0;
	for (const [, amount, unit] of text.matchAll(PART)) ms += Number(amount) * (UNIT_MS.get(unit ?? "") ?? 0);
	return Math.round(ms);
}

/** The instant a time string means: an ISO date as it stands (past ones too), a duration counted from `now`. */
export function parseInstant(text: string, now: Date): Date {
	if (!ISO_DATE.test(text)) return new Date(now.getTime() + parseDuration(text));
	const instant = new Date(text);
	if (Number.isNaN(instant.getTime())) throw unreadable(text);
	return instant;
}

function unreadable(text: string): AppError {
	return new AppError("invalid", `Not a duration or a date: ${JSON.stringify(text)}`, {
		hint: "Write 10s, 5m, 1h30m, 2d, or an ISO date.",
	});
}
