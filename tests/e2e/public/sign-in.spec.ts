import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in";
import { OWNER } from "../support/world";

test("the front page tells a stranger what this is", async ({ page }) => {
	await page.goto("/");
	await expect(page.getByRole("heading", { level: 1 })).toContainText("number by number");
});

test("a stranger is sent to sign in and back to the page asked for", async ({ page }) => {
	await page.goto("/import");
	await expect(page).toHaveURL("/login?next=%2Fimport");
	await page.getByLabel("Email").fill(OWNER.email.toUpperCase());
	await page.getByLabel("Password").fill(OWNER.password);
	await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
	await expect(page).toHaveURL("/import");
});

for (const path of ["/groups", "/telegram", "/jobs", "/groups/kettle-solder/settings"]) {
	test(`a stranger who asks for ${path} is sent to sign in before anything is read`, async ({ request }) => {
		const answer = await request.get(path, { maxRedirects: 0 });
		expect(answer.status()).toBe(307);
		expect(answer.headers().location).toContain(`/login?next=${encodeURIComponent(path)}`);
	});
}

test("a wrong password is refused in the same words as an unknown address", async ({ page }) => {
	await page.goto("/login");
	const words: string[] = [];
	for (const email of [OWNER.email, "nobody@example.org"]) {
		await page.getByLabel("Email").fill(email);
		await page.getByLabel("Password").fill("not the password");
		const [answer] = await Promise.all([
			page.waitForResponse((response) => response.url().includes("/callback/credentials")),
			page.getByRole("main").getByRole("button", { name: "Sign in" }).click(),
		]);
		expect(answer.status()).toBe(401);
		words.push(await page.getByRole("alert").filter({ hasText: "wrong" }).innerText());
	}
	expect(words[0]).toBe(words[1]);
});

test("set-up is over once there is an owner", async ({ page, request }) => {
	await page.goto("/setup");
	await expect(page).toHaveURL("/login");
	const late = await request.post("/api/setup", {
		data: { email: "eve@example.org", name: "Eve", password: "a long enough password" },
	});
	expect(late.status()).toBe(409);
});

test("signing out kills every copy of the cookie", async ({ page, browser, baseURL }) => {
	await signIn(page);
	const copy = await browser.newContext({
		storageState: await page.context().storageState(),
		...(baseURL ? { baseURL } : {}),
	});
	expect((await copy.request.get("/api/groups")).status()).toBe(200);
	await page.getByRole("button", { name: /^Account/ }).click();
	await page.getByRole("menuitem", { name: "Sign out" }).click();
	await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
	expect((await copy.request.get("/api/groups")).status()).toBe(401);
	const stolen = await copy.newPage();
	await stolen.goto("/groups");
	await expect(stolen).toHaveURL(/\/login/);
	expect(await (await copy.request.get("/api/auth/session")).json()).not.toHaveProperty("user");
	await copy.close();
});

// Last of all: it closes this machine's address for a while.
test("a forwarded address made up by the caller does not open a new allowance", async ({ request }) => {
	const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
	const statuses: string[] = [];
	for (let attempt = 0; attempt < 32; attempt += 1) {
		const answer = await request.post("/api/auth/callback/credentials", {
			headers: { "x-forwarded-for": `203.0.113.${attempt}` },
			form: { csrfToken, email: `guess${attempt}@example.org`, password: "guess", json: "true" },
		});
		statuses.push(new URL((await answer.json()).url).searchParams.get("error") ?? "");
	}
	expect(statuses.at(-1)).toContain("Too many sign-in attempts");
});
