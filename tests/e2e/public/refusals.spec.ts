import { expect, test } from "@playwright/test";

test("writes from another site are refused, also where the framework would take them", async ({ request }) => {
	for (const path of ["/api/setup", "/api/uploads", "/api/imports", "/api/auth/callback/credentials"]) {
		const answer = await request.post(path, { headers: { origin: "https://evil.example" }, data: {} });
		expect(answer.status(), path).toBe(403);
	}
});

test("the API answers strangers with 401 in its one envelope, and the health check with ok", async ({ request }) => {
	const answer = await request.get("/api/groups");
	expect(answer.status()).toBe(401);
	expect(await answer.json()).toMatchObject({ error: { code: "unauthenticated", place: null } });
	expect(await (await request.get("/api/health")).json()).toEqual({ status: "ok" });
});

test("answers carry the security headers and do not name the framework", async ({ request }) => {
	const headers = (await request.get("/login")).headers();
	expect(headers).toMatchObject({
		"x-content-type-options": "nosniff",
		"x-frame-options": "DENY",
		"referrer-policy": "strict-origin-when-cross-origin",
	});
	expect(headers).not.toHaveProperty("x-powered-by");
	expect(headers["x-robots-tag"]).toContain("noindex");
});
