import { describe, expect, it } from "vitest";
import { messageLink } from "@/lib/domain/message-link";

const SUPERGROUP = { chatId: -1001292077344, username: null };

describe("a message's address", () => {
	it("names a private supergroup by its bare id", () => {
		expect(messageLink(SUPERGROUP, 17)).toBe("https://t.me/c/1292077344/17");
	});

	it("names a public one as people do", () => {
		expect(messageLink({ ...SUPERGROUP, username: "shipyard" }, 17)).toBe("https://t.me/shipyard/17");
	});

	it("may stand within its topic", () => {
		expect(messageLink(SUPERGROUP, 17, 4)).toBe("https://t.me/c/1292077344/4/17");
	});

	it.each([
		["a basic group", { chatId: -42, username: null }, 17],
		["a private chat", { chatId: 42, username: "ann" }, 17],
		["a chat known by title", { chatId: -5_000_000_000_000_123, username: null }, 17],
		["a row moved in from a basic group", SUPERGROUP, -999_999_983],
	])("does not exist in %s", (_, chat, messageId) => {
		expect(messageLink(chat, messageId)).toBeNull();
	});
});
