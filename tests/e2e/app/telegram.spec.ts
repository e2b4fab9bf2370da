import { expect, test } from "@playwright/test";
import { TELEGRAM } from "../support/world";

test.describe.configure({ mode: "serial" });

test("an owner signs in with phone, code and password, and a wrong answer is said and asked again", async ({
	page,
}) => {
	await page.goto("/telegram");
	await page.getByLabel("Phone number").fill(`+${TELEGRAM.owner.phone}`);
	await page.getByRole("button", { name: "Send a code" }).click();

	await page.getByLabel("Code").fill("00000");
	await page.getByRole("button", { name: "Go on" }).click();
	await expect(page.getByText("That is not the code Telegram sent.")).toBeVisible();
	await page.getByLabel("Code").fill(TELEGRAM.owner.code);
	await page.getByRole("button", { name: "Go on" }).click();

	await expect(page.getByText(TELEGRAM.owner.passwordHint)).toBeVisible();
	await page.getByLabel("Telegram password").fill("not it");
	await page.getByRole("button", { name: "Go on" }).click();
	await expect(page.getByText("That is not the account's password.")).toBeVisible();
	await page.getByLabel("Telegram password").fill(TELEGRAM.owner.password);
	await page.getByRole("button", { name: "Go on" }).click();

	const accounts = page.getByRole("list", { name: "Accounts" });
	await expect(accounts).toContainText("Ola Nordmann");
	await expect(accounts).not.toContainText(TELEGRAM.owner.phone);
});

test("a chosen chat is collected, measured and shown", async ({ page }) => {
	await page.goto("/telegram");
	await page.getByRole("button", { name: "Show the account's chats" }).click();
	await page.getByRole("button", { name: `Collect ${TELEGRAM.groupTitle}` }).click();
	const collected = page.getByRole("list", { name: "Collected groups" });
	await expect(collected).toContainText(TELEGRAM.groupTitle);
	await expect(collected.getByRole("progressbar")).toHaveCount(0, { timeout: 60_000 });
	await collected.getByRole("link", { name: TELEGRAM.groupTitle }).click();
	await expect(page).toHaveURL(/\/groups\/harbour-lights$/);
	await expect(async () => {
		await page.reload();
		await expect(page.getByRole("link", { name: "Open this week's recap" })).toBeVisible({ timeout: 2_000 });
	}).toPass({ timeout: 60_000 });
});

test("a recap is posted once and can be taken back", async ({ page }) => {
	await page.goto("/groups");
	await page.getByRole("main").getByRole("article").filter({ hasText: TELEGRAM.groupTitle }).getByRole("link").click();
	await page.getByRole("link", { name: "Open this week's recap" }).click();
	await page.getByRole("button", { name: "Post it" }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Post it" }).click();
	const posts = page.getByRole("list", { name: "Posts of this recap" });
	await expect(posts).toContainText("Posted", { timeout: 60_000 });
	await posts.getByRole("button", { name: "Delete the post" }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Delete it" }).click();
	await expect(posts).toContainText("Deleted", { timeout: 30_000 });
});
