/** What the English sentence of a service row says. Telegram Desktop writes HTML exports in English only. */
export interface ServiceSentence {
	readonly action: string;
	readonly actor: string | null;
	readonly title: string | null;
	readonly inviter: string | null;
	/** Names joined by commas and "and", or `null`. */
	readonly members: string | null;
}

/** Sentences by action, the narrower before the wider. Named groups are what the row tells. */
const SENTENCES: readonly (readonly [action: string, pattern: RegExp])[] = [
	["create_group", /^(?<actor>.+?) created group «(?<title>.*?)»(?: with members (?<members>.+))?$/s],
	["edit_group_title", /^(?<actor>.+?) changed group title to «(?<title>.*)»$/s],
	["edit_group_title", /^Channel title changed to «(?<title>.*)»$/s],
	["edit_group_photo", /^(?:(?<actor>.+?) changed group photo|Channel photo changed)$/s],
	["delete_group_photo", /^(?:(?<actor>.+?) removed group photo|Channel photo removed)$/s],
	["join_group_by_link", /^(?<actor>.+?) joined group by link from (?<inviter>.+)$/s],
	["join_group_by_link", /^(?<actor>.+?) joined group by link$/s],
	["join_group_by_request", /^(?<actor>.+?) joined group by request$/s],
	["create_channel", /^Channel «(?<title>.*)» created$/s],
	["migrate_to_supergroup", /^(?<actor>.+?) converted this group to a supergroup$/s],
	["migrate_from_group", /^(?<actor>.+?) converted a basic group to this supergroup «(?<title>.*)»$/s],
	["pin_message", /^(?<actor>.+?) pinned this message$/s],
	["clear_history", /^History cleared$/],
	["score_in_game", /^(?<actor>.+?) scored -?\d+ in this game$/s],
	["send_payment", /^You (?:have successfully transferred|were charged) /],
	["take_screenshot", /^(?<actor>.+?) took a screenshot$/s],
	["joined_telegram", /^(?<actor>.+?) joined Telegram$/s],
	["group_call", /^(?:(?<actor>.+?) started voice chat|Voice chat)(?: \(\d+ seconds\))?$/s],
	["group_call_scheduled", /^(?:(?<actor>.+?) scheduled a voice chat for|Voice chat scheduled for) .+$/s],
	["invite_to_group_call", /^(?<actor>.+?) invited (?<members>.+) to the voice chat$/s],
	["invite_members", /^(?<actor>.+?) invited (?<members>.+)$/s],
	["topic_created", /^(?<actor>.+?) created topic «(?<title>.*)»$/s],
	["topic_edit", /^(?<actor>.+?) changed topic (?:title to «(?<title>.*?)»)?,?(?:icon to «.*»)?$/s],
	["set_messages_ttl", /^(?<actor>.+?) has set messages (?:not )?to auto-delete(?: in .*)?$/s],
	["set_messages_ttl", /^New messages will (?:not )?auto-delete/],
	["edit_chat_theme", /^(?:(?<actor>.+?) (?:disabled chat theme|changed chat theme to .+)|Channel theme was .+)$/s],
	["set_chat_wallpaper", /^(?<actor>.+?) set a new background for this chat$/s],
	["set_same_chat_wallpaper", /^(?<actor>.+?) set the same background for this chat$/s],
	["suggest_profile_photo", /^(?<actor>.+?) suggests to use this photo$/s],
	["send_premium_gift", /^(?<actor>.+?) sent you a gift/s],
	["boost_apply", /^(?<actor>.+?) boosted (?:the|this) (?:group|chat|channel)/s],
	["giveaway_launch", /^(?<actor>.+?) just started a giveaway/s],
	["allow_sending_messages", /^You allowed this bot to message you/],
	["remove_members", /^(?<actor>.+?) removed (?<members>.+)$/s],
	["unsupported", /^This message is not supported by this version of Telegram Desktop/],
];

/** Telegram Desktop's name for what the sentence says, with the people and titles in it; `unknown` keeps the row. */
export function parseServiceText(text: string): ServiceSentence {
	for (const [action, pattern] of SENTENCES) {
		const found = pattern.exec(text);
		if (found === null) continue;
		const { actor = null, title = null, inviter = null, members = null } = found.groups ?? {};
		return { action, actor, title, inviter, members };
	}
	return { action: "unknown", actor: null, title: null, inviter: null, members: null };
}

/** Splits `Ann, Bo and Cy`. A name that holds ", " or " and " itself cannot be told apart: the page has no ids. */
export function splitNames(names: string): string[] {
	const parts = names.split(", ");
	const last = parts.pop() ?? "";
	const cut = last.lastIndexOf(" and ");
	if (cut < 0) return [...parts, last];
	return [...parts, last.slice(0, cut), last.slice(cut + " and ".length)];
}
