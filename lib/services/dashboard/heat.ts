import type { Heat } from "@/lib/dashboard/contract";
import { formatWeekday } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6].map((weekday) => formatWeekday(weekday, "en", "long"));

/** A week's posts by weekday and hour, with its busiest hour in words; of equal hours the earliest. */
export function toHeat(cells: readonly (readonly number[])[]): Heat {
	const flat = cells.flat();
	const most = Math.max(0, ...flat);
	const at = flat.indexOf(most);
	const weekday = WEEKDAYS[Math.floor(at / 24)] ?? "";
	const hour = String(at % 24).padStart(2, "0");
	return {
		cells: cells.map((hours) => [...hours]),
		weekdays: WEEKDAYS,
		peak:
			most === 0
				? null
				: `${weekday} ${hour}:00, ${formatCount(most, "en", "whole")} ${most === 1 ? "message" : "messages"}`,
	};
}
