import { expect, test } from "@playwright/test";
import { openNewestRecap } from "../support/sample-group";

test.use({ viewport: { width: 390, height: 844 } });

test("no page scrolls sideways on a phone, and the main controls are big enough for a thumb", async ({ page }) => {
	const recap = await openNewestRecap(page);
	const overview = recap.split("/recaps/")[0] ?? "";
	const places = ["", "/numbers", "/query?line=messages+by+week", "/search?words=the", "/settings"];
	const pages = ["/groups", "/import", "/telegram", "/jobs", ...places.map((place) => `${overview}${place}`), recap];
	for (const path of pages) {
		await page.goto(path);
		await page.waitForLoadState("networkidle");
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width, path).toBeLessThanOrEqual(390);
		const small = await page.getByRole("button").evaluateAll(
			(buttons) =>
				buttons.filter((button) => {
					const box = button.getBoundingClientRect();
					return box.width > 0 && (box.width < 24 || box.height < 24);
				}).length,
		);
		expect(small, path).toBe(0);
	}
});
