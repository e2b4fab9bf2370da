import { describe, expect, test } from "vitest";
import { parseChatRef } from "@/lib/services/telegram/peers/parse-chat-ref";

const username = (name: string) => ({ type: "username", username: name });
const marked = (peerId: number) => ({ type: "marked", peerId });
const invite = (hash: string) => ({ type: "invite", hash });

describe("what a person types for a chat", () => {
	test.each([
		["@ShipLab", username("shiplab")],
		["  shiplab ", username("shiplab")],
		["ship_lab_2", username("ship_lab_2")],
		["12345", { type: "bare", id: 12345 }],
		["-12345", marked(-12345)],
		["-1001292077344", marked(-1001292077344)],
		["https://t.me/ShipLab", username("shiplab")],
		["http://telegram.me/shiplab/", username("shiplab")],
		["t.me/shiplab/42?single", username("shiplab")],
		["https://t.me/s/shiplab", username("shiplab")],
		["https://shiplab.t.me/7", username("shiplab")],
		["www.t.me/shiplab", username("shiplab")],
		["https://t.me/c/1292077344/15/22", marked(-1001292077344)],
		["https://t.me/+AbCdEf-012345", invite("AbCdEf-012345")],
		["https://t.me/joinchat/AbCdEf012345", invite("AbCdEf012345")],
		["tg://resolve?domain=shiplab&post=3", username("shiplab")],
		["tg:resolve?domain=shiplab", username("shiplab")],
		["tg://join?invite=AbCdEf012345", invite("AbCdEf012345")],
		["tg://privatepost?channel=1292077344&post=5", marked(-1001292077344)],
		["Ship Lab — weekly", { type: "title", title: "Ship Lab — weekly" }],
		["ship-lab", { type: "title", title: "ship-lab" }],
		["a.b", { type: "title", title: "a.b" }],
	])("%s", (text, meant) => {
		expect(parseChatRef(text)).toEqual(meant);
	});

	test.each([
		["0", /nobody's id/],
		["https://t.me/", /names no chat/],
		["https://t.me/addstickers/Cats", /addstickers/],
		["https://t.me/share/url?url=x", /share/],
		["https://t.me/+4915112345678", /phone number/],
		["https://t.me/c/abc/5", /names no chat/],
		["https://t.me/+x", /incomplete/],
		["tg://settings", /settings/],
		["https://t.me/__", /names no chat/],
	])("%s leads to no chat, and says why", (text, reason) => {
		expect(parseChatRef(text)).toEqual({ type: "unusable", reason: expect.stringMatching(reason) });
	});

	test("another site's address is no Telegram link", () => {
		expect(parseChatRef("https://example.org/shiplab").type).toBe("title");
		expect(parseChatRef("https://t.me.example.org/shiplab").type).toBe("title");
	});
});
