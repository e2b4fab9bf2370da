import { PICTURE_FORMATS } from "../../../lib/infographic/picture-format";
import { renderRecap } from "../../../lib/infographic/render-recap";
import { absurdNumbersView, HOSTILE_TEXTS, hostileView } from "../render-views/hostile-views";
import type { Check } from "./report";

const TARGET_MS = 300;
/** The better of two: the machine may be busy with something else for a moment. */
const TRIES = 2;

/** Time of the slower format of every hostile view, wall clock; a throw would end the run. */
export async function hostileCorpus(): Promise<Check[]> {
	const views = Object.entries(HOSTILE_TEXTS).map(([name, text]) => [name, hostileView(text)] as const);
	const checks: Check[] = [];
	let mostCpu = 0;
	for (const [name, view] of [...views, ["absurd numbers", absurdNumbersView()] as const]) {
		let slowest = 0;
		for (const format of PICTURE_FORMATS) {
			const times: number[] = [];
			for (let turn = 0; turn < TRIES; turn++) {
				const [before, cpuBefore] = [performance.now(), process.cpuUsage()];
				await renderRecap(view, { format, theme: "dark" });
				times.push(performance.now() - before);
				const { user, system } = process.cpuUsage(cpuBefore);
				mostCpu = Math.max(mostCpu, (user + system) / 1000);
			}
			slowest = Math.max(slowest, Math.min(...times));
		}
		checks.push({ name: `hostile: ${name}`, measured: slowest, unit: "ms", atMost: TARGET_MS });
	}
	// Beside the wall clock: tells a slow text from a busy machine.
	checks.push({ name: "hostile: most CPU any of these took", measured: mostCpu, unit: "ms", atMost: null });
	return checks;
}
