import { describe, expect, test } from "vitest";
import { PublicationCard } from "@/lib/dashboard/telegram-contract";
import type { ChatId } from "@/lib/domain/peer-id";
import type { Publication } from "@/lib/domain/publication";
import { toPublicationCard } from "@/lib/services/dashboard/telegram/publication-card";
import type { LocalDate } from "@/lib/time/local-date";

const AT = new Date("2025-11-17T06:00:00Z");

function aPost(change: Partial<Publication> = {}): Publication {
	return {
		publicationId: "8f14e45f-ceea-467f-a9d3-000000000001",
		groupId: 1,
		weekStart: "2025-11-10" as LocalDate,
		chatId: -1_001_234_567_890 as ChatId,
		topicId: null,
		accountId: "a",
		randomId: "17",
		state: "sent",
		reasonCode: null,
		reason: null,
		messageId: 512,
		caption: "words",
		locale: "en",
		theme: "light",
		attempts: 1,
		channelPts: null,
		claimedAt: AT,
		firstSendAt: AT,
		retryAt: null,
		sentAt: AT,
		deletedAt: null,
		updatedAt: AT,
		...change,
	};
}

const cardOf = (change: Partial<Publication>) =>
	PublicationCard.parse(
		toPublicationCard(aPost(change), {
			group: { zone: "Europe/Kyiv" },
			accounts: new Map([["a", "main"]]),
			topics: new Map([[17, "Weekly"]]),
		}),
	);

describe("a post's card", () => {
	test("leads to the post, in its topic where it has one", () => {
		expect(cardOf({})).toMatchObject({
			stateLabel: "Posted",
			at: "17 November 2025, 08:00",
			accountName: "main",
			note: null,
			link: "https://t.me/c/1234567890/512",
			canDelete: true,
			canRetry: false,
		});
		expect(cardOf({ topicId: 17 })).toMatchObject({ topicTitle: "Weekly", link: "https://t.me/c/1234567890/17/512" });
	});

	test("of a basic group, or of a post whose number nobody knows, has no address", () => {
		expect(cardOf({ chatId: -42 as ChatId }).link).toBeNull();
		expect(cardOf({ messageId: null }).link).toBeNull();
	});

	test("that waits says why and until when", () => {
		const card = cardOf({
			state: "claimed",
			sentAt: null,
			messageId: null,
			reasonCode: "slow_mode",
			reason: "The group is in slow mode.",
			retryAt: new Date("2025-11-17T07:00:00Z"),
		});
		expect(card).toMatchObject({ stateLabel: "Waiting", link: null, canDelete: false, canRetry: false });
		expect(card.note).toMatch(/^The group is in slow mode\. Wait: .* Next try: 17 November 2025, 09:00\.$/);
	});

	test("that failed says what to do, and can be tried again", () => {
		const failed = { state: "failed", sentAt: null, messageId: null } as const;
		const card = cardOf({ ...failed, reasonCode: "no_rights", reason: "This account may not post." });
		expect(card).toMatchObject({ stateLabel: "Not posted", canRetry: true });
		expect(card.note).toContain("Ask an admin");
	});

	test("of a deleted post offers nothing more", () => {
		const card = cardOf({ state: "deleted", deletedAt: new Date("2025-11-18T06:00:00Z") });
		expect(card).toMatchObject({ at: "18 November 2025, 08:00", link: null, canDelete: false, canRetry: false });
	});

	test("names a removed account and an unknown topic as what they are", () => {
		expect(cardOf({ accountId: "gone", topicId: 99 })).toMatchObject({
			accountName: "a removed account",
			topicTitle: "topic 99",
		});
	});
});
