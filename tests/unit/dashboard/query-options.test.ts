import { expect, test } from "vitest";
import { groupOverviewOptions, importOptions } from "@/lib/dashboard/query-options";

test("an overview without a week has a key of its own, so that it never answers for a chosen week", () => {
	expect(groupOverviewOptions("owls", null).queryKey).toEqual(["groups", "owls", "overview", "latest"]);
	expect(groupOverviewOptions("owls", "2025-11-10").queryKey).toEqual(["groups", "owls", "overview", "2025-11-10"]);
});

test("a finished import is not asked for again", () => {
	const { refetchInterval } = importOptions("x");
	const after = (state: string) => (refetchInterval as (query: unknown) => unknown)({ state: { data: { state } } });
	expect(after("done")).toBe(false);
	expect(after("failed")).toBe(false);
	expect(after("running")).toBe(1_000);
});
