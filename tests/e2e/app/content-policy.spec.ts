import { expect, test } from "@playwright/test";
import { openNewestRecap } from "../support/sample-group";

test("pages keep to their content policy: no inline script without its nonce, nothing from elsewhere", async ({
	page,
	baseURL,
}) => {
	const complaints: string[] = [];
	const foreign: string[] = [];
	page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on(
		"request",
		(request) =>
			request.url().startsWith("http") && !request.url().startsWith(baseURL ?? "") && foreign.push(request.url()),
	);
	const recap = await openNewestRecap(page);
	const answer = await page.goto(recap);
	await page.waitForLoadState("networkidle");
	const policy = answer?.headers()["content-security-policy"] ?? "";
	expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
	expect(policy).toContain("frame-ancestors 'none'");
	expect(complaints).toEqual([]);
	expect(foreign).toEqual([]);
});
