import { expect, test } from "vitest";
import { safePath } from "@/components/auth/sign-in";

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "groups", null])(
	"does not follow %s after signing in",
	(next) => {
		expect(safePath(next)).toBe("/groups");
	},
);

test("goes back to the page that asked", () => {
	expect(safePath("/groups/owls?week=2025-11-10")).toBe("/groups/owls?week=2025-11-10");
});
