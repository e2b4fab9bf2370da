import { toWallClock } from "@/lib/time/wall-clock";
import { COMMUNITY_ZONE } from "../plan/calendar";

/** The exporter's local time as Telegram Desktop prints it, `2026-03-29T03:00:12`, for Unix seconds. */
export function localDateTime(at: number): string {
	const { date, hour, minute, second } = toWallClock(new Date(at * 1000), COMMUNITY_ZONE);
	return `${date}T${[hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/** `date` and `date_unixtime`, or the same pair under another name. */
export function dateFields(at: number, name = "date"): Record<string, string> {
	return { [name]: localDateTime(at), [`${name}_unixtime`]: String(at) };
}
