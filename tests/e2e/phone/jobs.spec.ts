import { expect, test } from "@playwright/test";
import { openNewestRecap } from "../support/sample-group";
import { busyJobs, tellJobs } from "../support/told-jobs";

for (const width of [390, 320]) {
	test(`a busy page of jobs fits ${width} px, long names of any script and all places in the header included`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 844 });
		const [, , slug = "", , week = ""] = (await openNewestRecap(page)).split("/");
		await tellJobs(page, busyJobs(slug, week));
		await page.goto("/jobs");
		await expect(page.getByRole("region", { name: "Your decision" })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		for (const place of ["Groups", "Import", "Telegram", /^Jobs/]) {
			const link = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place });
			const box = await link.boundingBox();
			expect(box === null ? width + 1 : box.x + box.width).toBeLessThanOrEqual(width);
		}
		// Read from its own side, a name that does not fit loses its end.
		const persian = page.getByRole("list", { name: "Running" }).getByRole("link", { name: /^گروه/ });
		await expect(persian).toHaveCSS("direction", "rtl");
	});
}
