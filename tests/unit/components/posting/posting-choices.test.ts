import { describe, expect, test } from "vitest";
import { accountItems, deadlineItems, topicItems } from "@/components/posting/posting-choices";
import { DEFAULT_POSTING } from "@/lib/domain/posting";

const labels = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label);

describe("what may be chosen for a post", () => {
	test("a deadline set by another way is among the usual ones, in its place", () => {
		expect(labels(deadlineItems(30))).toEqual([
			"6 hours",
			"12 hours",
			"24 hours",
			"30 hours",
			"2 days",
			"3 days",
			"4 days",
			"5 days",
			"6 days",
		]);
		expect(deadlineItems(48)).toHaveLength(8);
	});

	test("a topic that is gone stays in view for as long as it is the chosen one", () => {
		const topics = [{ topicId: 4, title: "Новости 🎉" }];
		expect(labels(topicItems({ topics, settings: { ...DEFAULT_POSTING, topicId: 9 } }))).toEqual([
			"In no topic",
			"Новости 🎉",
			"Topic 9",
		]);
		expect(topicItems({ topics, settings: { ...DEFAULT_POSTING, topicId: 4 } })).toHaveLength(2);
	});

	test("an account that is gone is not passed over in silence", () => {
		const accounts = [{ accountId: "a", label: "Ola" }];
		expect(accountItems({ accounts, settings: { ...DEFAULT_POSTING, accountId: "b" } }).at(-1)?.note).toBe(
			"choose another",
		);
		expect(accountItems({ accounts, settings: { ...DEFAULT_POSTING, accountId: null } })).toHaveLength(2);
	});
});
