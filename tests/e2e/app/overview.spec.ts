import { expect, test } from "@playwright/test";
import { openSampleGroup } from "../support/sample-group";

test("the overview shows the figures the API tells, and a page load asks the API for none of them", async ({
	page,
}) => {
	const slug = await openSampleGroup(page);
	const asked: string[] = [];
	page.on("request", (request) => asked.push(new URL(request.url()).pathname));
	await page.reload();
	const overview = await (await page.request.get(`/api/groups/${slug}/overview`)).json();
	for (const { label, value } of overview.tiles) {
		const tile = page.getByRole("term").filter({ hasText: label }).locator("..");
		await expect(tile.getByText(value, { exact: true }).first()).toBeVisible();
	}
	await expect(page.getByRole("img", { name: /^Messages and active members of \d+ weeks/ })).toBeVisible();
	expect(asked.filter((path) => path.endsWith("/overview"))).toEqual([]);
});

test("picking another week changes numbers and address, and going back brings the first one back", async ({ page }) => {
	await openSampleGroup(page);
	const week = page.getByRole("region", { name: /^Week / });
	const first = await week.getAttribute("aria-label");
	await page.getByRole("button", { name: "Week before", exact: true }).click();
	await expect(page).toHaveURL(/\?week=\d{4}-\d{2}-\d{2}$/);
	await expect(week).not.toHaveAttribute("aria-label", first ?? "");
	await page.goBack();
	await expect(week).toHaveAttribute("aria-label", first ?? "");
});

test("a number explains itself by keyboard", async ({ page }) => {
	await openSampleGroup(page);
	await page.getByRole("button", { name: "What “Messages” means" }).focus();
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog", { name: "Messages" });
	await expect(dialog).toContainText("An album is one post");
	await page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
});

test("the numbers behind the drawing are a table", async ({ page }) => {
	await openSampleGroup(page);
	await page.getByText("Show the numbers").click();
	const table = page.getByRole("table", { name: "Messages and active members by week" });
	await expect(table.getByRole("row")).toHaveCount(27);
});

test("an unknown group and a week without history are not found", async ({ page }) => {
	const slug = await openSampleGroup(page);
	expect((await page.goto("/groups/no-such-group"))?.status()).toBe(404);
	await page.goto(`/groups/${slug}?week=1999-01-04`);
	await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});
