import { expect, test } from "@playwright/test";
import { SAMPLE_EXPORT } from "../support/world";

test("the same export again adds nothing, and a reload finds the import where it was", async ({ page }) => {
	await page.goto("/import");
	await page.getByLabel("Export files").setInputFiles(SAMPLE_EXPORT);
	await expect(page.getByRole("heading", { name: "is in." })).toBeVisible({ timeout: 60_000 });
	await expect(page).toHaveURL(/\?import=/);
	await page.reload();
	const added = page.getByRole("term").filter({ hasText: /^New$/ }).locator("..");
	await expect(added.getByRole("definition")).toHaveText("0");
});

test("a file that is no export is refused by name, and the page is ready for another", async ({ page }) => {
	await page.goto("/import");
	await page
		.getByLabel("Export files")
		.setInputFiles({ name: "holiday.txt", mimeType: "text/plain", buffer: Buffer.from("sea and sun") });
	await expect(page.getByRole("alert").filter({ hasText: "holiday.txt" })).toBeVisible();
	await expect(page.getByRole("button", { name: "Choose files" })).toBeEnabled();
});

test("broken JSON is refused with file and position", async ({ page }) => {
	await page.goto("/import");
	const broken =
		'{"name":"A","type":"public_supergroup","id":77,"messages":[{"id":1,"type":"message","date":"2025-11-10T10:00:00","date_unixtime":"1762768800","text":"a"},{"id":2,';
	await page
		.getByLabel("Export files")
		.setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: Buffer.from(broken) });
	await expect(page.getByRole("alert").filter({ hasText: /broken\.json.*byte \d/ })).toBeVisible({ timeout: 30_000 });
});

test("an account's export asks which chat, and one without a zone asks for it", async ({ page }) => {
	await page.goto("/import");
	const chats = ["Tea club", "Rowing 🚣"].map((name, at) => ({
		name,
		type: "private_supergroup",
		id: 9_000 + at,
		messages: [{ id: 1, type: "message", date: "2025-11-10T10:00:00", from: "Bo", from_id: "user5", text: "hello" }],
	}));
	const account = JSON.stringify({ about: "", chats: { about: "", list: chats } });
	await page
		.getByLabel("Export files")
		.setInputFiles({ name: "result.json", mimeType: "application/json", buffer: Buffer.from(account) });
	await page.getByRole("radio", { name: /Rowing/ }).click();
	await page.getByLabel("Time zone of the export").fill("Europe/Kyiv");
	await page.getByRole("button", { name: "Import", exact: true }).click();
	await expect(page.getByRole("heading", { name: "is in." })).toContainText("Rowing", { timeout: 30_000 });
	await expect(page.getByText("Time zone Europe/Kyiv, as chosen")).toBeVisible();
});
