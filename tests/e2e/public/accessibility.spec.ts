import { expect, test } from "@playwright/test";
import { violationsOf } from "../support/violations";

for (const colorScheme of ["light", "dark"] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		for (const path of ["/", "/login", "/r/no-such-link"]) {
			test(`axe finds nothing on ${path}`, async ({ page }) => {
				await page.goto(path);
				expect(await violationsOf(page)).toEqual([]);
			});
		}
	});
}
