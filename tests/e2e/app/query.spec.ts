import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { openSampleGroup } from "../support/sample-group";

/** The sample's last weeks may be long ago. */
const LINE = "messages by weekday all time";

async function openQuery(page: Page): Promise<string> {
	const slug = await openSampleGroup(page);
	await page.goto(`/groups/${slug}/query`);
	await expect(page.getByRole("textbox", { name: "The question in one line" })).toBeVisible();
	return slug;
}

async function ask(page: Page, line: string): Promise<void> {
	const box = page.getByRole("textbox", { name: "The question in one line" });
	await box.fill(line);
	await box.press("Enter");
}

test("a line is answered with a drawing, a table, a file and a link to itself", async ({ page }) => {
	const slug = await openQuery(page);
	await ask(page, LINE);
	await expect(page.getByRole("heading", { level: 2, name: /messages/i }).first()).toBeVisible();
	await expect(page).toHaveURL(/line=messages\+by\+weekday/);
	const answer = await (await page.request.get(`/api/v1/groups/${slug}/query`, { params: { line: LINE } })).json();
	expect(answer.rows).toHaveLength(7);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "CSV" }).click(),
	]);
	const csv = readFileSync(await download.path(), "utf8");
	expect(answer.rows[0].value).toBeGreaterThan(0);
	for (const { label, value } of answer.rows) expect(csv).toContain(`${label},${value}`);
	await page.reload();
	await expect(page.getByRole("textbox", { name: "The question in one line" })).toHaveValue(LINE);
});

test("a wrong word is named with the nearest right one, and one tap takes it", async ({ page }) => {
	await openQuery(page);
	await page.getByRole("textbox", { name: "The question in one line" }).fill("mesages by weekday");
	const problem = page.locator("#query-problem");
	await expect(problem).toContainText("Did you mean messages?");
	await problem.getByRole("button", { name: "messages" }).click();
	await expect(page.getByRole("textbox", { name: "The question in one line" })).toHaveValue(/^messages by weekday/);
	await expect(problem).toBeHidden();
});

test("a question that was saved is there for the next visit, and gone when it is removed", async ({ page }) => {
	await openQuery(page);
	await ask(page, "people by week last 6 weeks");
	await page.getByRole("textbox", { name: "Name for this question" }).fill("Who talks");
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByRole("button", { name: "Remove “Who talks”" })).toBeVisible();
	await page.reload();
	await page.getByRole("button", { name: "Remove “Who talks”" }).click();
	await expect(page.getByRole("button", { name: "Remove “Who talks”" })).toBeHidden();
});
