import { describe, expect, test } from "vitest";
import { isNamedPeer, NAMED_PEER_BASE } from "@/lib/domain/peer-id";
import { customEmojiKey } from "@/lib/telegram-export/map/custom-emoji-key";
import { chatIdOfTitle, peerIdOfName } from "@/lib/telegram-export/map/named-id";
import { parsePeerRef } from "@/lib/telegram-export/map/peer-ref";
import { asMessageId } from "@/lib/telegram-export/map/raw-value";
import { toChat } from "@/lib/telegram-export/map/to-chat";
import { toMediaInfo } from "@/lib/telegram-export/map/to-media-info";
import { toMessageKind } from "@/lib/telegram-export/map/to-message-kind";
import { toStyledText } from "@/lib/telegram-export/map/to-styled-text";

describe("values of an export", () => {
	test.each([
		["user5", { type: "user", bareId: 5 }],
		["channel1292077344", { type: "channel", bareId: 1292077344 }],
		["chat7", { type: "chat", bareId: 7 }],
		[33445566, { type: "user", bareId: 33445566 }],
		[4294967296 + 7, { type: "chat", bareId: 7 }],
		[8589934592 + 9, { type: "channel", bareId: 9 }],
		["user0", null],
		["bot5", null],
		[-5, null],
		[null, null],
	])("reads the peer %j", (value, expected) => {
		expect(parsePeerRef(value)).toEqual(expected);
	});

	test.each([
		[{ photo: "a.jpg" }, "photo"],
		[{ file: "a.bin" }, "document"],
		[{ file: "a.mp4", media_type: "video_file" }, "video"],
		[{ file: "a.mp4", media_type: "video_message" }, "video_note"],
		[{ file: "a.ogg", media_type: "voice_message" }, "voice"],
		[{ file: "a.mp3", media_type: "audio_file" }, "audio"],
		[{ file: "a.mp4", media_type: "animation" }, "animation"],
		[{ file: "a.webp", media_type: "sticker" }, "sticker"],
		[{ file: "a", media_type: "hologram" }, "other"],
		[{ poll: {} }, "poll"],
		[{ location_information: {} }, "location"],
		[{ place_name: "Pier" }, "location"],
		[{ contact_information: {} }, "contact"],
		[{ game_title: "Chess" }, "game"],
		[{ invoice_information: "{}" }, "invoice"],
		[{ giveaway_information: {} }, "other"],
		[{}, "other"],
	])("reads %j without text as %s", (raw, expected) => {
		expect(toMessageKind(raw, "")).toBe(expected);
	});

	test("reads text alone as text", () => {
		expect(toMessageKind({}, "x")).toBe("text");
	});

	test("keeps what entities point at", () => {
		const { entities } = toStyledText("", [
			{ type: "text_link", text: "a", href: "https://x.org" },
			{ type: "mention_name", text: "b", user_id: 5 },
			{ type: "custom_emoji", text: "🛶", document_id: "77" },
			{ type: "pre", text: "d", language: "go" },
			{ type: "pre", text: "e", language: "" },
			{ type: "bold", text: "" },
		]);
		expect(entities).toEqual([
			{ type: "text_link", offset: 0, length: 1, value: "https://x.org" },
			{ type: "mention_name", offset: 1, length: 1, value: "5" },
			{ type: "custom_emoji", offset: 2, length: 2, value: "77" },
			{ type: "pre", offset: 4, length: 1, value: "go" },
			{ type: "pre", offset: 5, length: 1 },
		]);
	});

	test("makes a lone surrogate storable", () => {
		expect(toStyledText("a\ud83d", []).text).toBe("a\ufffd");
	});

	test("names a file by its field, else by its path, never by the sentence that stands for a file left out", () => {
		expect(toMediaInfo({ file: "files/a.pdf", file_name: "b.pdf" })).toEqual({ fileName: "b.pdf" });
		expect(toMediaInfo({ file: "files/a.pdf" })).toEqual({ fileName: "a.pdf" });
		expect(toMediaInfo({ file: "(File not included.)", file_size: 7 })).toEqual({ sizeBytes: 7 });
		expect(toMediaInfo({})).toBeNull();
	});

	test.each([
		[5, 5],
		["5", 5],
		[-999999939, -999999939],
		[0, null],
		[2 ** 31, null],
		[1.5, null],
		["x", null],
	])("reads the message id %j", (value, expected) => {
		expect(asMessageId(value)).toBe(expected);
	});

	test("gives the same name the same id everywhere, apart from chats and Telegram's ids", () => {
		expect(peerIdOfName("Ola ")).toBe(peerIdOfName("Ola"));
		expect(peerIdOfName("Ola")).toBe(
			-6_000_000_000_000_000 - Number(BigInt("0xf21d8a4f1f93e8ab") % 900_000_000_000_000n),
		);
		expect(isNamedPeer(peerIdOfName("Ola"))).toBe(true);
		expect(chatIdOfTitle("Ola")).toBeGreaterThan(NAMED_PEER_BASE);
	});

	test("keeps a custom emoji's key within what is stored", () => {
		expect(customEmojiKey("5368324170671202286")).toBe("custom:5368324170671202286");
		expect(customEmojiKey("x".repeat(500))).toHaveLength(39);
		expect(customEmojiKey("")).toBe("custom:unknown");
	});

	test("reads a header without a type as a supergroup's id, and keeps a marked id", () => {
		expect(toChat({ name: "A", type: undefined, id: 5, sample: [] }).chatId).toBe(-1000000000005);
		expect(toChat({ name: "A", type: undefined, id: -100123, sample: [] }).chatId).toBe(-100123);
		expect(toChat({ name: "A", type: undefined, id: 5, sample: [{ from_id: "chat5" }] }).chatId).toBe(-5);
		expect(toChat({ name: null, type: "personal_chat", id: 5, sample: [] })).toMatchObject({
			chatId: 5,
			title: "Deleted Account",
			kind: "private_chat",
		});
	});
});
