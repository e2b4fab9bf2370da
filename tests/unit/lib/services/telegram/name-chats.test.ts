import { expect, test } from "vitest";
import { chatsTitled, nearestChatNames } from "@/lib/services/telegram/peers/name-chats";

const chats = [
	{ title: "Ship Lab", username: "shiplab" },
	{ title: "Garden club", username: null },
	{ title: "Harbour watch", username: "harbourwatch" },
];

test("a slip of the finger finds the chat that was meant first", () => {
	expect(nearestChatNames(chats, "@shplab")[0]).toBe("“Ship Lab” (@shiplab)");
	expect(nearestChatNames(chats, "gardn club")).toEqual(["“Garden club”"]);
});

test("a part of a name counts as close", () => {
	expect(nearestChatNames(chats, "watch")[0]).toBe("“Harbour watch” (@harbourwatch)");
});

test("nothing alike proposes nothing", () => {
	expect(nearestChatNames(chats, "zzzzzzzzzzzz")).toEqual([]);
});

test("titles match in any case and with stray spaces, and only whole", () => {
	expect(chatsTitled(chats, " ship LAB ")).toEqual([chats[0]]);
	expect(chatsTitled(chats, "ship")).toEqual([]);
});
