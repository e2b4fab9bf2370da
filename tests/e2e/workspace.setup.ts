import { expect, test } from "@playwright/test";
import { OWNER, SAMPLE_EXPORT, SIGNED_IN } from "./support/world";

test("the first visit creates the owner, whose first upload fills the workspace", async ({ page }) => {
	test.setTimeout(180_000);
	await page.goto("/");
	await expect(page).toHaveURL("/setup");
	await page.getByLabel("Your name").fill(OWNER.name);
	await page.getByLabel("Email").fill(OWNER.email);
	await page.getByLabel("Password").fill(OWNER.password);
	await page.getByRole("button", { name: "Create the owner account" }).click();

	await expect(page).toHaveURL("/import");
	await page.getByLabel("Export files").setInputFiles(SAMPLE_EXPORT);
	const done = page.getByRole("heading", { name: "is in." });
	await expect(done).toBeVisible({ timeout: 120_000 });
	await expect(page.getByRole("term").filter({ hasText: /^New$/ })).toBeVisible();
	await page.getByRole("link", { name: "Open the group" }).click();
	await expect(page.getByRole("region", { name: /^Week / })).toBeVisible();
	await page.context().storageState({ path: SIGNED_IN });
});
