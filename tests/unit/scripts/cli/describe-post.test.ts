import { describe, expect, test } from "vitest";
import type { Publication } from "@/lib/domain/publication";
import { describePost, describePreview, type ToldPreview } from "@/scripts/cli/telegram/describe-post";

const aPost = (change: Partial<Publication>) =>
	({
		weekStart: "2025-11-10",
		messageId: null,
		retryAt: null,
		reason: null,
		reasonCode: null,
		...change,
	}) as Publication;

describe("a post on the command line", () => {
	test("is told by its state, with the message where there is one", () => {
		expect(describePost(aPost({ state: "sent", messageId: 512 }))).toBe(
			"The recap of 2025-11-10 is posted as message 512.\n",
		);
		expect(describePost(aPost({ state: "sent" }))).toBe("The recap of 2025-11-10 is posted.\n");
		expect(describePost(aPost({ state: "deleted" }))).toBe("The post of 2025-11-10 is deleted.\n");
	});

	test("that waits says why, until when and what to do", () => {
		const waiting = aPost({
			state: "claimed",
			reasonCode: "slow_mode",
			reason: "The group is in slow mode.",
			retryAt: new Date("2025-11-17T07:00:00Z"),
		});
		expect(describePost(waiting)).toMatch(
			/^The recap of 2025-11-10 waits\. The group is in slow mode\. Not before 2025-11-17T07:00:00\.000Z\.\n {2}Wait: /,
		);
	});
});

test("a preview lists target, account, picture, every line of the caption and each problem with its remedy", () => {
	const preview = {
		groupTitle: "Night Owls",
		weekStart: "2025-11-10",
		topicId: 17,
		account: { accountId: "a", name: "main", kind: "user", state: "ready" },
		picture: { key: "abc", fileName: "recap-night-owls-2025-11-10.png", bytes: 4096 },
		caption: "Night Owls: recap\n• 4,218 messages",
		problems: [{ message: "This recap is already posted here.", hint: "Delete the post first." }],
	} as unknown as ToldPreview;
	expect(describePreview(preview).split("\n")).toEqual([
		"Night Owls, topic 17: recap of 2025-11-10",
		"  by       main (user, ready)",
		"  picture  recap-night-owls-2025-11-10.png, 4096 bytes, abc",
		"  caption  34 of 1,024 units",
		"    Night Owls: recap",
		"    • 4,218 messages",
		"  problem  This recap is already posted here.",
		"           Delete the post first.",
		"",
	]);
	expect(describePreview({ ...preview, account: null })).toContain("by       nobody");
});
