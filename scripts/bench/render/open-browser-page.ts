import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import type { FontSlice } from "../../../lib/infographic/fonts/font-slice";
import type { Frame } from "../../../lib/infographic/raster/raster-port";
import { fontFaces } from "./to-html";

export interface BrowserPage {
	screenshot(html: string, frame: Frame): Promise<Uint8Array>;
	close(): Promise<void>;
}

/** Path of a Chromium on this machine; `null` when there is none. */
export function findChromium(): string | null {
	for (const name of ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]) {
		try {
			return execFileSync("which", [name], { encoding: "utf8" }).trim();
		} catch {
			// Not under this name.
		}
	}
	return null;
}

/** One page that stays open with the same fonts, as a service that takes screenshots would keep it. */
export async function openBrowserPage(executablePath: string, slices: readonly FontSlice[]): Promise<BrowserPage> {
	const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
	const file = join(folder, "page.html");
	writeFileSync(
		file,
		`<!doctype html><meta charset="utf-8"><style>${fontFaces(slices)}body{margin:0}</style><body></body>`,
	);
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--allow-file-access-from-files"] });
	const pages = new Map<string, Awaited<ReturnType<typeof browser.newPage>>>();
	const pageFor = async (frame: Frame) => {
		const key = JSON.stringify(frame);
		const known = pages.get(key);
		if (known) return known;
		const viewport = { width: frame.width, height: frame.height };
		const page = await browser.newPage({ viewport, deviceScaleFactor: frame.pixelRatio });
		await page.goto(pathToFileURL(file).href);
		pages.set(key, page);
		return page;
	};
	return {
		async screenshot(html, frame) {
			const page = await pageFor(frame);
			await page.evaluate(async (markup) => {
				document.body.innerHTML = markup;
				await document.fonts.ready;
				await Promise.all(Array.from(document.images, (image) => image.decode()));
			}, html);
			return page.screenshot({ type: "png" });
		},
		async close() {
			await browser.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
