import type { Api } from "telegram/tl/index.js";
import { toId } from "./long";

/** What a service row says beside who acted. Names of actions are Telegram Desktop's. */
export interface ServiceWords {
	readonly action: string;
	/** Bare user ids acted on. */
	readonly members?: readonly number[];
	readonly title?: string;
	/** Bare user id of whose link was used. */
	readonly inviterId?: number;
	/** The row points at the message it replies to. */
	readonly hasTarget?: boolean;
	/** An export names no actor here. */
	readonly isActorless?: boolean;
	/** The one who came near, where the row is about somebody else than its sender. */
	readonly actor?: Api.TypePeer;
}

/** Actions that say nothing but their name. */
const PLAIN_ACTIONS: Readonly<Record<string, string>> = {
	MessageActionChatEditPhoto: "edit_group_photo",
	MessageActionChatDeletePhoto: "delete_group_photo",
	MessageActionChatMigrateTo: "migrate_to_supergroup",
	MessageActionHistoryClear: "clear_history",
	MessageActionPhoneCall: "phone_call",
	MessageActionScreenshotTaken: "take_screenshot",
	MessageActionCustomAction: "custom_action",
	MessageActionContactSignUp: "joined_telegram",
	MessageActionGroupCall: "group_call",
	MessageActionGroupCallScheduled: "group_call_scheduled",
	MessageActionSetMessagesTTL: "set_messages_ttl",
	MessageActionSetChatTheme: "edit_chat_theme",
	MessageActionChatJoinedByRequest: "join_group_by_request",
	MessageActionGiftPremium: "send_premium_gift",
	MessageActionSuggestProfilePhoto: "suggest_profile_photo",
	MessageActionRequestedPeer: "requested_peer",
	MessageActionBoostApply: "boost_apply",
	MessageActionGiftStars: "send_stars_gift",
	MessageActionPrizeStars: "stars_prize",
	MessageActionStarGift: "send_star_gift",
	MessageActionStarGiftUnique: "send_star_gift",
};

const ACTORLESS_ACTIONS: Readonly<Record<string, string>> = {
	MessageActionSecureValuesSent: "send_passport_values",
	MessageActionWebViewDataSent: "send_webview_data",
	MessageActionGiftCode: "gift_code_prize",
	MessageActionGiveawayLaunch: "giveaway_launch",
	MessageActionGiveawayResults: "giveaway_results",
	MessageActionPaymentRefunded: "refunded_payment",
};

/** The words of an action; one this version does not know keeps Telegram's own name, in the same spelling. */
export function toServiceWords(action: Api.TypeMessageAction): ServiceWords {
	return ofMembers(action) ?? ofTitles(action) ?? ofTargets(action) ?? ofNames(action);
}

function ofMembers(action: Api.TypeMessageAction): ServiceWords | null {
	switch (action.className) {
		case "MessageActionChatCreate":
			return { action: "create_group", title: action.title, members: action.users.map(toId) };
		case "MessageActionChatAddUser":
			return { action: "invite_members", members: action.users.map(toId) };
		case "MessageActionChatDeleteUser":
			return { action: "remove_members", members: [toId(action.userId)] };
		case "MessageActionInviteToGroupCall":
			return { action: "invite_to_group_call", members: action.users.map(toId) };
		case "MessageActionChatJoinedByLink":
			return { action: "join_group_by_link", inviterId: toId(action.inviterId) };
		case "MessageActionGeoProximityReached":
			return { action: "proximity_reached", actor: action.fromId };
		default:
			return null;
	}
}

function ofTitles(action: Api.TypeMessageAction): ServiceWords | null {
	switch (action.className) {
		case "MessageActionChatEditTitle":
			return { action: "edit_group_title", title: action.title };
		case "MessageActionChannelCreate":
			return { action: "create_channel", title: action.title };
		case "MessageActionChannelMigrateFrom":
			return { action: "migrate_from_group", title: action.title };
		case "MessageActionTopicCreate":
			return { action: "topic_created", title: action.title };
		case "MessageActionTopicEdit":
			return { action: "topic_edit", ...(action.title && { title: action.title }) };
		default:
			return null;
	}
}

function ofTargets(action: Api.TypeMessageAction): ServiceWords | null {
	switch (action.className) {
		case "MessageActionPinMessage":
			return { action: "pin_message", hasTarget: true };
		case "MessageActionGameScore":
			return { action: "score_in_game", hasTarget: true };
		case "MessageActionPaymentSent":
			return { action: "send_payment", hasTarget: true, isActorless: true };
		case "MessageActionSetChatWallPaper":
			return { action: action.same === true ? "set_same_chat_wallpaper" : "set_chat_wallpaper", hasTarget: true };
		default:
			return null;
	}
}

function ofNames(action: Api.TypeMessageAction): ServiceWords {
	if (action.className === "MessageActionBotAllowed") {
		return {
			action: action.attachMenu === true ? "attach_menu_bot_allowed" : "allow_sending_messages",
			isActorless: true,
		};
	}
	const actorless = ACTORLESS_ACTIONS[action.className];
	if (actorless !== undefined) return { action: actorless, isActorless: true };
	return { action: PLAIN_ACTIONS[action.className] ?? ownName(action.className) };
}

/** `MessageActionPrizeStars` → `prize_stars`. */
function ownName(className: string): string {
	const name = className.replace(/^MessageAction/, "");
	return name.replace(/(?<=.)([A-Z])/g, "_$1").toLowerCase();
}
