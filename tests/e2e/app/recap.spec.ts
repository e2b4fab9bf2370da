import { expect, test } from "@playwright/test";
import { openNewestRecap } from "../support/sample-group";

test("the picture is drawn in every theme, language and format, at the size it announces", async ({ page }) => {
	await openNewestRecap(page);
	const picture = page
		.getByRole("main")
		.getByRole("img", { name: /recap|итоги/i })
		.first();
	const sizeOf = () =>
		picture.evaluate((image: HTMLImageElement) => [image.complete && image.naturalWidth, image.naturalHeight]);
	await expect.poll(sizeOf).toEqual([1024, 1280]);
	await page.getByRole("radio", { name: "Dark" }).click();
	await expect(picture).toHaveAttribute("src", /theme=dark/);
	await expect.poll(sizeOf).toEqual([1024, 1280]);
	await page.getByRole("radio", { name: "Link" }).click();
	await expect.poll(sizeOf).toEqual([1200, 630]);
	await page.getByRole("radio", { name: "Русский" }).click();
	await expect(page).toHaveURL(/locale=ru/);
	await expect(picture).toHaveAttribute("src", /locale=ru/);
	await expect(page.locator("[lang=ru]").locator("#caption")).toBeVisible();
	await expect(page.locator("#caption")).toContainText(/[а-я]{4}/);
});

test("the caption is copied as it stands", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await openNewestRecap(page);
	await page.getByRole("button", { name: "Copy caption" }).click();
	await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.split("\n")[0]).toMatch(/recap/);
});

test("every number of the table has its definition, and those not known say so", async ({ page }) => {
	await openNewestRecap(page);
	const row = page.getByRole("row").filter({ hasText: "Participation" });
	await expect(row.getByRole("cell")).toContainText("—");
	await expect(row.getByRole("rowheader")).toContainText("The number of members is not known.");
});

test("the picture is downloaded as a PNG named by group and week", async ({ page }) => {
	await openNewestRecap(page);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Download PNG" }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/^[\w-]+-\d{4}-\d{2}-\d{2}-chat-light-en\.png$/);
});
