import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Api } from "telegram/tl/index.js";
import { describe, expect, test } from "vitest";
import { toServiceWords } from "@/lib/telegram/map/service-words";
import { ENTITY_TYPES } from "@/lib/telegram/map/to-entities";

const schema = readFileSync(createRequire(import.meta.url).resolve("telegram/tl/apiTl.js"), "utf8");

/** Constructors of one type of the client's layer, as gramjs names them. */
function constructorsOf(type: string): string[] {
	const names = [...schema.matchAll(new RegExp(`^(\\w+)#[0-9a-f]+ .*= ${type};`, "gm"))].map(([, name = ""]) => name);
	return names.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}

describe("every constructor of the layer has a word", () => {
	test("spans of text", () => {
		const names = constructorsOf("MessageEntity");
		expect(names.length).toBeGreaterThan(15);
		expect(names.filter((name) => ENTITY_TYPES[name] === undefined)).toEqual([]);
	});

	test("service actions: Telegram Desktop's, and Telegram's own for those an export never shows", () => {
		const names = constructorsOf("MessageAction");
		expect(names.length).toBeGreaterThan(40);
		const own = names.filter((className) => {
			const action = {
				className,
				users: [],
				userId: id,
				inviterId: id,
				fromId: null,
			} as unknown as Api.TypeMessageAction;
			return toServiceWords(action).action === snake(className);
		});
		expect(own.filter((name) => !SAME_AS_EXPORT.has(name)).sort()).toEqual([
			"MessageActionEmpty",
			"MessageActionPaymentSentMe",
			"MessageActionRequestedPeerSentMe",
			"MessageActionSecureValuesSentMe",
			"MessageActionWebViewDataSentMe",
		]);
	});

	test("an action of a later layer keeps Telegram's own name", () => {
		const later = { className: "MessageActionNewThing2" } as unknown as Api.TypeMessageAction;
		expect(toServiceWords(later)).toEqual({ action: "new_thing2" });
	});
});

const id = { toJSNumber: () => 1 };

/** Telegram Desktop's word happens to be Telegram's own. */
const SAME_AS_EXPORT = new Set([
	"MessageActionPinMessage",
	"MessageActionPhoneCall",
	"MessageActionCustomAction",
	"MessageActionGroupCall",
	"MessageActionGroupCallScheduled",
	"MessageActionInviteToGroupCall",
	"MessageActionTopicEdit",
	"MessageActionSuggestProfilePhoto",
	"MessageActionRequestedPeer",
	"MessageActionSetChatWallPaper",
	"MessageActionGiveawayLaunch",
	"MessageActionGiveawayResults",
	"MessageActionBoostApply",
]);

function snake(className: string): string {
	return className
		.replace("MessageAction", "")
		.replace(/(?<=.)([A-Z])/g, "_$1")
		.toLowerCase();
}
