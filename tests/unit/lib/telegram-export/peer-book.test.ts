import { describe, expect, test } from "vitest";
import type { ChatKind } from "@/lib/domain/chat";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { PeerBook } from "@/lib/telegram-export/map/peer-book";

function bookOf(kind: ChatKind): PeerBook {
	const chat = {
		chatId: toMarkedChannelId(7),
		idSource: "telegram",
		kind,
		title: "Tide Table",
		isPublic: null,
	} as const;
	return new PeerBook({ chat, botIds: new Set(), showsReactions: true });
}

describe("a sender under the chat's exact title", () => {
	test("speaks for a group, whether the source gives an account or only the name", () => {
		const book = bookOf("supergroup");
		expect(book.find("user15", "Tide Table")?.kind).toBe("anonymous_admin");
		expect(book.find(undefined, "Tide Table")?.kind).toBe("anonymous_admin");
		expect(book.find("user16", "Tide table")?.kind).toBe("human");
	});

	test("is the other person in a private chat, which is named after them", () => {
		expect(bookOf("private_chat").find("user15", "Tide Table")?.kind).toBe("human");
	});
});
