import { renderRecap } from "../../../lib/infographic/render-recap";
import type { Check } from "./report";
import { variedView } from "./varied-view";

const SETTLED_AFTER = 100;
const PICTURES = 300;
const MB = 1024 * 1024;

/** Resident memory after 300 varied pictures over that after the first 100, when the caches are full. */
export async function memoryGrowth(): Promise<Check[]> {
	let settled = 0;
	for (let turn = 0; turn < PICTURES; turn++) {
		if (turn === SETTLED_AFTER) settled = process.memoryUsage.rss();
		await renderRecap(variedView(turn), {
			format: turn % 2 === 0 ? "chat" : "og",
			theme: turn % 4 < 2 ? "dark" : "light",
		});
	}
	const now = process.memoryUsage.rss();
	return [
		{ name: "memory after 300 pictures", measured: now / MB, unit: "MB", atMost: null },
		{ name: "growth from the 100th to the 300th", measured: (now - settled) / MB, unit: "MB", atMost: 40 },
	];
}
