"use client";

import { useSearchParams } from "next/navigation";

/** The week the address names (`null`: the latest), and a way to pick another that keeps the address in step. */
export function usePickedWeek(): readonly [week: string | null, pick: (start: string) => void] {
	return [useSearchParams().get("week"), pickWeek];
}

function pickWeek(start: string): void {
	window.history.pushState(null, "", `?week=${start}`);
}
