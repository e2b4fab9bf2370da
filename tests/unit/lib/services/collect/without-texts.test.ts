import { expect, test } from "vitest";
import { detailsWithoutTexts, extrasWithoutTexts } from "@/lib/services/collect/without-texts";

test("of a message's extras only what nobody wrote is kept", () => {
	const extras = {
		entities: [{ type: "text_link", offset: 0, length: 4, value: "https://example.org/hush" }],
		poll: { question: "hush?", answers: [{ text: "hush", votes: 1 }] },
		media: { fileName: "hush.pdf", mimeType: "application/pdf", sizeBytes: 12, stickerEmoji: "🤫" },
		forwardedFrom: "Hush",
		viaBot: "@hush_bot",
		groupedId: "123",
		replyToOtherChat: true,
		somethingNew: "hush",
	};
	expect(JSON.parse(extrasWithoutTexts(JSON.stringify(extras)) ?? "")).toEqual({
		groupedId: "123",
		replyToOtherChat: true,
		media: { mimeType: "application/pdf", sizeBytes: 12 },
	});
	expect(extrasWithoutTexts(JSON.stringify({ poll: extras.poll }))).toBeNull();
	expect(extrasWithoutTexts(null)).toBeNull();
});

test("of a service row's details only numbers are kept", () => {
	const details = {
		title: "hush",
		inviter: "Hush",
		targetMessageId: 7,
		members: [{ peerId: 5, name: "Hush" }, null],
	};
	expect(detailsWithoutTexts(details)).toEqual({ targetMessageId: 7, members: [{ peerId: 5, name: "" }, null] });
	expect(detailsWithoutTexts({ title: "hush" })).toBeNull();
	expect(detailsWithoutTexts(null)).toBeNull();
});

test("taking away twice takes away no more than once", () => {
	const once = extrasWithoutTexts(JSON.stringify({ groupedId: "1", media: { width: 3, fileName: "hush" } }));
	expect(extrasWithoutTexts(once)).toBe(once);
});
