import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openSampleGroup } from "../support/sample-group";
import { SAMPLE_EXPORT } from "../support/world";

/** A word of the sample's newest long message. */
function aWord(): string {
	const { messages } = JSON.parse(readFileSync(SAMPLE_EXPORT, "utf8")) as { messages: { text: unknown }[] };
	const texts = messages.map(({ text }) => text).filter((text): text is string => typeof text === "string");
	const word = texts.findLast((text) => /\p{L}{7,}/u.test(text))?.match(/\p{L}{7,}/u)?.[0];
	if (word === undefined) throw new Error("The sample has no long word.");
	return word;
}

test("messages are found by a word in any case, marked where it stands, and labelled with a tap", async ({ page }) => {
	const slug = await openSampleGroup(page);
	await page.getByRole("navigation", { name: "Group" }).getByRole("link", { name: "Search" }).click();
	const word = aWord();
	await page.getByRole("searchbox", { name: "Words to find" }).fill(word.toUpperCase());
	await page.getByRole("searchbox", { name: "Words to find" }).press("Enter");
	const first = page.getByRole("main").getByRole("article").first();
	await expect(first.locator("mark").first()).toHaveText(new RegExp(word, "i"));
	await expect(page).toHaveURL(/words=/);

	await first.getByRole("button", { name: /^Label$|^Other labels$/ }).click();
	const blocker = first.getByRole("button", { name: "Blocker" });
	const before = await blocker.getAttribute("aria-pressed");
	const saved = page.waitForResponse(
		(answer) => answer.url().includes(`/api/v1/groups/${slug}/`) && answer.request().method() !== "GET",
	);
	await blocker.click();
	expect((await saved).ok()).toBe(true);
	await expect(blocker).toHaveAttribute("aria-pressed", before === "true" ? "false" : "true");
	await blocker.click();
	await expect(blocker).toHaveAttribute("aria-pressed", before ?? "false");
});

test("what is nowhere is said to be nowhere, with how far was looked", async ({ page }) => {
	const slug = await openSampleGroup(page);
	await page.goto(`/groups/${slug}/search?words=qqzzxxv`);
	await expect(page.getByText(/nothing|no message/i).first()).toBeVisible();
});
