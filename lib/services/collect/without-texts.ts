import type { ServiceDetails } from "@/db/history-row";

/** What of a message's extras nobody wrote: album, whether the reply leads elsewhere, and the measures of a file. */
const EXTRAS_KEPT = ["groupedId", "replyToOtherChat"];
const MEDIA_KEPT = ["mimeType", "durationSeconds", "width", "height", "sizeBytes"];

/** A message's extras (JSON) without text styles, links, polls, file names, and names of whom it was forwarded from; `null`: nothing is left. */
export function extrasWithoutTexts(extras: string | null): string | null {
	if (extras === null) return null;
	const all = JSON.parse(extras) as Readonly<Record<string, unknown>>;
	const media = pick(all.media, MEDIA_KEPT);
	const kept = { ...pick(all, EXTRAS_KEPT), ...(Object.keys(media).length === 0 ? {} : { media }) };
	return Object.keys(kept).length === 0 ? null : JSON.stringify(kept);
}

/** A service row's details without titles and names: what it points at, by number. `null`: nothing is left. */
export function detailsWithoutTexts(details: ServiceDetails | null): ServiceDetails | null {
	if (details === null) return null;
	const { targetMessageId, members } = details;
	const kept: ServiceDetails = {
		...(targetMessageId === undefined ? {} : { targetMessageId }),
		...(members === undefined ? {} : { members: members.map((member) => member && { ...member, name: "" }) }),
	};
	return Object.keys(kept).length === 0 ? null : kept;
}

function pick(from: unknown, names: readonly string[]): Record<string, unknown> {
	if (typeof from !== "object" || from === null) return {};
	return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
