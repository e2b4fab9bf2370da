import { expect, type Locator, type Page, test } from "@playwright/test";
import { sampleCard } from "../support/sample-group";

test("from the skip link to another week and its recap by keyboard alone", async ({ page }) => {
	await page.goto("/groups");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("main")).toBeFocused();

	const card = sampleCard(page).getByRole("link");
	await tabTo(page, card);
	await page.keyboard.press("Enter");
	const week = page.getByRole("region", { name: /^Week / });
	await expect(week).toBeVisible();

	await tabTo(page, page.getByRole("combobox", { name: "Week" }));
	await page.keyboard.press("Enter");
	await expect(page.getByRole("listbox")).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\?week=/);

	const recap = page.getByRole("link", { name: "Open this week's recap" });
	await tabTo(page, recap);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "Every number" })).toBeVisible();
	await tabTo(page, page.getByRole("radio", { name: "Light" }));
	await page.keyboard.press("ArrowRight");
	await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

/** Presses Tab until `target` has the focus; every stop on the way must show where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await target.waitFor();
	for (let stop = 0; stop < 60; stop += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press("Tab");
		const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
		expect(outline).not.toBe("none");
	}
	throw new Error("The element cannot be reached by Tab.");
}
