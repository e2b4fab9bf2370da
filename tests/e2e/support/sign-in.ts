import { expect, type Page } from "@playwright/test";
import { OWNER } from "./world";

/** Signs in by the form; lands on the list of groups. */
export async function signIn(page: Page): Promise<void> {
	await page.goto("/login");
	await page.getByLabel("Email").fill(OWNER.email);
	await page.getByLabel("Password").fill(OWNER.password);
	await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
	await expect(page).toHaveURL("/groups");
}
