import { loadFontSlices } from "../../lib/infographic/fonts/load-font-slices";
import { PICTURE_FORMATS } from "../../lib/infographic/picture-format";
import { openTakumiEngine } from "../../lib/infographic/raster/takumi-engine";
import { compareRenderers } from "./render/compare-renderers";
import { firstPicture } from "./render/first-picture";
import { hostileCorpus } from "./render/hostile-corpus";
import { memoryGrowth } from "./render/memory-growth";
import { findChromium, openBrowserPage } from "./render/open-browser-page";
import { type Check, passes, printChecks } from "./render/report";

/** Runs each part and prints its lines as they come; the process fails when a target is missed. */
async function benchRender(): Promise<boolean> {
	const checks: Check[] = [];
	const show = (part: readonly Check[]): void => {
		printChecks(part);
		checks.push(...part);
	};
	show(await firstPicture());
	show(await memoryGrowth());
	show(await hostileCorpus());
	const chromium = findChromium();
	if (chromium === null) {
		console.error(
			"Chromium is not installed: the comparison with a screenshot cannot be made. Install it (apt-get install chromium) and run again.",
		);
		return false;
	}
	const page = await openBrowserPage(chromium, await loadFontSlices());
	try {
		const engine = await openTakumiEngine();
		for (const format of PICTURE_FORMATS) show(await compareRenderers(format, engine, page));
	} finally {
		await page.close();
	}
	const missed = checks.filter((check) => !passes(check));
	console.log(missed.length === 0 ? "All targets met." : `${missed.length} of ${checks.length} targets missed.`);
	return missed.length === 0;
}

process.exitCode = (await benchRender()) ? 0 : 1;
