import { describe, expect, test } from "vitest";
import type { LiveMessage } from "@/lib/domain/live-message";
import type { Message } from "@/lib/domain/message";
import type { PeerId } from "@/lib/domain/peer-id";
import { isOwnPost } from "@/lib/services/publish/is-own-post";
import { aLiveMessage } from "../../../../factories/live-message";

const CAPTION = "Night Owls: recap of week 46\n\n• 4,218 messages\n• \u2068محمد\u2069 12";
const SELF = 42;

function aPhoto(change: Partial<Message> = {}, topicId: number | null = null): LiveMessage {
	const sender = { peerId: SELF as PeerId, name: "Ola", kind: "human" } as const;
	const sentAt = new Date("2025-11-17T06:00:00Z");
	return aLiveMessage(7, { sentAt, sender, kind: "photo", text: CAPTION, ...change }, { topicId });
}
const isOurs = (live: LiveMessage, topicId: number | null = null) =>
	isOwnPost(live, { caption: CAPTION, topicId }, SELF);

describe("our post among a chat's messages", () => {
	test("is our photo with its caption, however Telegram trims it", () => {
		expect(isOurs(aPhoto())).toBe(true);
		expect(isOurs(aPhoto({ text: CAPTION.replaceAll(/[\u2068\u2069]/g, "").replace("\n\n", "\n") }))).toBe(true);
	});

	test("may be signed by the group itself, or by nobody", () => {
		const group = { peerId: -1_001_234_567_890 as PeerId, name: "Night Owls", kind: "anonymous_admin" } as const;
		expect(isOurs(aPhoto({ sender: group }))).toBe(true);
		expect(isOurs(aPhoto({ sender: null }))).toBe(true);
	});

	test("is nobody else's photo, no forward of it, no text and no other caption", () => {
		expect(isOurs(aPhoto({ sender: { peerId: 43 as PeerId, name: "Bo", kind: "human" } }))).toBe(false);
		expect(isOurs(aPhoto({ forwardedFrom: "Ola" }))).toBe(false);
		expect(isOurs(aPhoto({ kind: "text" }))).toBe(false);
		expect(isOurs(aPhoto({ text: CAPTION.replace("4,218", "4,219") }))).toBe(false);
	});

	test("is in its own topic; General and none are the same", () => {
		expect(isOurs(aPhoto({}, 17), 17)).toBe(true);
		expect(isOurs(aPhoto({}, 1), null)).toBe(true);
		expect(isOurs(aPhoto({}, 17), null)).toBe(false);
		expect(isOurs(aPhoto({}, 17), 18)).toBe(false);
	});
});
