import { expect, test } from "@playwright/test";
import { openNewestRecap, openSampleGroup } from "../support/sample-group";

test("a number on the overview opens what it rests on, counted again, down to messages", async ({ page }) => {
	await openSampleGroup(page);
	await page.getByRole("button", { name: /^Active members: .*What it rests on$/ }).click();
	const sheet = page.getByRole("dialog", { name: "Active members" });
	await expect(sheet.getByRole("region", { name: "How it was counted" })).toContainText("Counted again just now");
	await sheet.locator("button[aria-expanded]").first().click();
	await expect(sheet.getByRole("article").first()).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(sheet).toBeHidden();
});

test("every number of the page of numbers leads somewhere, and says why when there is none", async ({ page }) => {
	const slug = await openSampleGroup(page);
	await page.getByRole("navigation", { name: "Group" }).getByRole("link", { name: "Numbers" }).click();
	await expect(page).toHaveURL(`/groups/${slug}/numbers`);
	const numbers = page.getByRole("button", { name: /What it rests on$/ });
	await expect(numbers.first()).toBeVisible();
	expect(await numbers.count()).toBeGreaterThan(80);
	const unknown = page.getByRole("row").filter({ hasText: "Participation" });
	await expect(unknown).toContainText("—");
	await expect(unknown).toContainText("The number of members is not known.");
});

test("the numbers behind a recap's picture open from the recap", async ({ page }) => {
	await openNewestRecap(page);
	await page
		.getByRole("button", { name: /^Messages: .*What it rests on$/ })
		.first()
		.click();
	await expect(page.getByRole("dialog", { name: "Messages" })).toContainText("Definition");
});
