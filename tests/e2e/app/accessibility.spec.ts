import { expect, test } from "@playwright/test";
import { openNewestRecap } from "../support/sample-group";
import { violationsOf } from "../support/violations";

for (const colorScheme of ["light", "dark"] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test("axe finds nothing on the pages of members", async ({ page }) => {
			test.setTimeout(180_000);
			const recap = await openNewestRecap(page);
			const overview = recap.split("/recaps/")[0] ?? "";
			for (const path of [
				"/groups",
				"/import",
				"/telegram",
				"/jobs",
				overview,
				`${overview}/numbers`,
				`${overview}/query?line=messages+by+week`,
				`${overview}/search?words=the`,
				`${overview}/settings`,
				recap,
				"/groups/no-such-group",
			]) {
				await page.goto(path);
				await page.waitForLoadState("networkidle");
				expect(await violationsOf(page), path).toEqual([]);
			}
		});
	});
}
