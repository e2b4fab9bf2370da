import { expect, test } from "@playwright/test";
import { openNewestRecap } from "../support/sample-group";

test("a link shows the recap to somebody signed out until it is revoked, and then nothing", async ({
	page,
	browser,
}) => {
	await openNewestRecap(page);
	await page.getByRole("button", { name: "Create a link" }).click();
	const row = page.getByRole("list", { name: "Links" }).getByRole("listitem").first();
	const url = (await row.getByText(/\/r\//).textContent()) ?? "";
	expect(new URL(url).pathname).toMatch(/^\/r\/[\w-]{22,}$/);

	const names = await page.getByRole("region", { name: "Most active" }).getByRole("listitem").allTextContents();
	const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const shared = await stranger.newPage();
	const answer = await shared.goto(new URL(url).pathname);
	expect(answer?.status()).toBe(200);
	expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
	await expect(shared.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
	await expect(shared.getByText("People appear under pseudonyms.")).toBeVisible();
	const told = await shared.content();
	for (const name of names) expect(told).not.toContain(name.replace(/\d[\d,]* Messages$/, "").trim());

	const meta = (property: string) => shared.locator(`meta[property="${property}"]`).getAttribute("content");
	const image = new URL((await meta("og:image")) ?? "");
	expect(image.pathname).toMatch(/^\/r\/[\w-]+\/[0-9a-f]{40}\.png$/);
	expect([await meta("og:image:width"), await meta("og:image:height"), await meta("og:image:type")]).toEqual([
		"1200",
		"630",
		"image/png",
	]);
	expect(await meta("og:image:alt")).toBeTruthy();
	const picture = await stranger.request.get(image.pathname);
	expect(picture.headers()["cache-control"]).toContain("immutable");
	expect((await picture.body()).byteLength).toBeLessThan(300_000);

	await row.getByRole("button", { name: "Revoke" }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Revoke the link" }).click();
	await expect(page.getByText(url)).toBeHidden();
	expect((await shared.goto(new URL(url).pathname))?.status()).toBe(404);
	const revoked = await shared.getByRole("main").innerText();
	expect((await shared.goto("/r/never-was-a-link-of-ours"))?.status()).toBe(404);
	expect(await shared.getByRole("main").innerText()).toBe(revoked);
	expect((await stranger.request.get(image.pathname)).status()).toBe(404);
	await stranger.close();
});
