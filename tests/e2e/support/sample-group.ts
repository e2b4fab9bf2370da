import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { SAMPLE_EXPORT } from "./world";

/** Opens the sample's group from the list of groups and answers its slug. */
export async function openSampleGroup(page: Page): Promise<string> {
	await page.goto("/groups");
	await sampleCard(page).getByRole("link").click();
	await expect(page.getByRole("region", { name: /^Week / })).toBeVisible();
	return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** The sample's card in the list; other specs add groups beside it. Emoji are pictures, so words are what is looked for. */
export function sampleCard(page: Page) {
	const { name } = JSON.parse(readFileSync(SAMPLE_EXPORT, "utf8")) as { name: string };
	const words = name.replace(/\p{RGI_Emoji}/gv, "").trim();
	return page.getByRole("main").getByRole("article").filter({ hasText: words });
}

/** Opens the recap of the sample's newest complete week and answers its address. */
export async function openNewestRecap(page: Page): Promise<string> {
	await openSampleGroup(page);
	await page.getByRole("link", { name: "Open this week's recap" }).click();
	await expect(page.getByRole("heading", { name: "Every number" })).toBeVisible();
	return new URL(page.url()).pathname;
}
