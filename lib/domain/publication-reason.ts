/** Why a recap is not posted (yet), in our words. */
export const REASON_CODES = [
	"slow_mode",
	"flood",
	"network",
	"paused",
	"no_rights",
	"topic_closed",
	"chat_lost",
	"limited",
	"account_ended",
	"account_missing",
	"refused",
	"unverified",
	"expired",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

interface ReasonWords {
	readonly message: string;
	/** What to do, one imperative sentence. */
	readonly hint: string;
	/** It is tried again by itself. */
	readonly isWaiting: boolean;
}

/** What a person is told. Waits are resolved by time; everything else needs somebody. */
export const REASONS: Readonly<Record<ReasonCode, ReasonWords>> = {
	slow_mode: {
		message: "The group is in slow mode, and this account has posted too recently.",
		hint: "Wait: it is posted when the group allows the next message.",
		isWaiting: true,
	},
	flood: {
		message: "Telegram asked this account to slow down.",
		hint: "Wait: it is posted when the pause Telegram asked for is over.",
		isWaiting: true,
	},
	network: {
		message: "Telegram did not answer.",
		hint: "Wait: it is tried again. Whether it arrived is looked up first, so it cannot be posted twice.",
		isWaiting: true,
	},
	paused: {
		message: "The account is busy or Telegram is switched off here.",
		hint: "Wait: it is tried again.",
		isWaiting: true,
	},
	no_rights: {
		message: "This account may not post photos in this group.",
		hint: "Ask an admin of the group for the right to send photos (or to come back in), or post with another account.",
		isWaiting: false,
	},
	topic_closed: {
		message: "The topic is closed or gone.",
		hint: "Open the topic again, or choose another one.",
		isWaiting: false,
	},
	chat_lost: {
		message: "The group cannot be reached: this account left it, was removed, or it is gone.",
		hint: "Join the group with this account again, or post with another one.",
		isWaiting: false,
	},
	limited: {
		message: "Telegram limits this account for spam, so it may not post.",
		hint: "Ask @SpamBot in Telegram how long it lasts, and post with another account meanwhile.",
		isWaiting: false,
	},
	account_ended: {
		message: "Telegram ended this account's session.",
		hint: "Sign the account in again, then try once more.",
		isWaiting: false,
	},
	account_missing: {
		message: "There is no account signed in that could post.",
		hint: "Sign in an account, then try once more.",
		isWaiting: false,
	},
	refused: {
		message: "Telegram refused the post.",
		hint: "Read the reason Telegram gives, and try once more when it is resolved.",
		isWaiting: false,
	},
	unverified: {
		message: "A send broke off, and this account cannot look whether the post arrived.",
		hint: "Look into the group, and only if the post is not there, try again (on the command line: --again).",
		isWaiting: false,
	},
	expired: {
		message: "It could not be posted for days, and the next week's recap is due by now.",
		hint: "Try again if it should go out all the same.",
		isWaiting: false,
	},
};
