import { describe, expect, test } from "vitest";
import { parseServiceText, splitNames } from "@/lib/telegram-export/html/parse-service-text";

describe("parseServiceText", () => {
	test.each([
		[
			"Ann created group «Pier» with members Ann, Bo and Cy",
			{ action: "create_group", actor: "Ann", title: "Pier", members: "Ann, Bo and Cy" },
		],
		["Ann created group «Pier»", { action: "create_group", members: null }],
		["Ann changed group title to «Pier «B»»", { action: "edit_group_title", title: "Pier «B»" }],
		["Channel title changed to «News»", { action: "edit_group_title", actor: null, title: "News" }],
		["Ann changed group photo", { action: "edit_group_photo", actor: "Ann" }],
		["Channel photo changed", { action: "edit_group_photo", actor: null }],
		["Ann removed group photo", { action: "delete_group_photo" }],
		["Channel photo removed", { action: "delete_group_photo" }],
		["Ann invited Bo", { action: "invite_members", actor: "Ann", members: "Bo" }],
		["Ann invited Bo and Cy to the voice chat", { action: "invite_to_group_call", members: "Bo and Cy" }],
		["Ann removed Bo", { action: "remove_members", actor: "Ann", members: "Bo" }],
		["Ann joined group by link from Group", { action: "join_group_by_link", actor: "Ann", inviter: "Group" }],
		["Ann joined group by request", { action: "join_group_by_request", actor: "Ann" }],
		["Channel «News» created", { action: "create_channel", title: "News" }],
		["Ann converted this group to a supergroup", { action: "migrate_to_supergroup", actor: "Ann" }],
		["Pier converted a basic group to this supergroup «Old»", { action: "migrate_from_group", title: "Old" }],
		["Ann pinned this message", { action: "pin_message", actor: "Ann" }],
		["History cleared", { action: "clear_history", actor: null }],
		["Ann scored 12 in this game", { action: "score_in_game", actor: "Ann" }],
		["You have successfully transferred $5 for this invoice", { action: "send_payment" }],
		["Ann took a screenshot", { action: "take_screenshot", actor: "Ann" }],
		["Ann joined Telegram", { action: "joined_telegram", actor: "Ann" }],
		["Ann started voice chat (3637 seconds)", { action: "group_call", actor: "Ann" }],
		["Voice chat", { action: "group_call", actor: null }],
		["Ann scheduled a voice chat for 01.02.2023 10:00:00", { action: "group_call_scheduled", actor: "Ann" }],
		["Ann has set messages to auto-delete in 7 days", { action: "set_messages_ttl", actor: "Ann" }],
		["Ann has set messages not to auto-delete", { action: "set_messages_ttl", actor: "Ann" }],
		["New messages will not auto-delete", { action: "set_messages_ttl", actor: null }],
		["Ann changed chat theme to 🐥", { action: "edit_chat_theme", actor: "Ann" }],
		["Ann created topic «K6»", { action: "topic_created", actor: "Ann", title: "K6" }],
		["Ann changed topic title to «JMeter»,icon to «0»", { action: "topic_edit", actor: "Ann", title: "JMeter" }],
		["Ann changed topic icon to «0»", { action: "topic_edit", title: null }],
		["Ann sent you a gift.", { action: "send_premium_gift", actor: "Ann" }],
		["Something no version wrote before", { action: "unknown", actor: null }],
	])("reads %j", (text, expected) => {
		expect(parseServiceText(text)).toMatchObject(expected);
	});

	test.each([
		["Ann", ["Ann"]],
		["Ann and Bo", ["Ann", "Bo"]],
		["Ann, Bo and Cy", ["Ann", "Bo", "Cy"]],
	])("splits %j", (names, expected) => {
		expect(splitNames(names)).toEqual(expected);
	});
});
