import type { TelegramFailureKind } from "../telegram-failure";

/**
 * What each of Telegram's texts means to us, first match wins. The texts are those of core.telegram.org/api/errors
 * and of the methods' own pages; a trailing number is a wait in seconds or a DC.
 */
export const REFUSAL_KINDS: readonly (readonly [RegExp, TelegramFailureKind])[] = [
	[/^(FLOOD_WAIT|FLOOD_PREMIUM_WAIT|FLOOD_TEST_PHONE_WAIT|TAKEOUT_INIT_DELAY|2FA_CONFIRM_WAIT)_\d+$/, "flood_wait"],
	[/^SLOWMODE_WAIT_\d+$/, "slow_mode"],
	[/^PEER_FLOOD$/, "peer_flood"],
	[/^SESSION_PASSWORD_NEEDED$/, "login"],
	[/^(AUTH_KEY_\w+|SESSION_(REVOKED|EXPIRED))$/, "terminal"],
	[/^(USER_DEACTIVATED|USER_DEACTIVATED_BAN|ACTIVE_USER_REQUIRED)$/, "terminal"],
	[/^FROZEN_(METHOD_INVALID|PARTICIPANT_MISSING)$/, "terminal"],
	[/^(ACCESS_TOKEN_(EXPIRED|INVALID)|API_ID_(INVALID|PUBLISHED_FLOOD)|UPDATE_APP_TO_LOGIN)$/, "login"],
	[
		/^(PHONE_\w+|PASSWORD_\w+|SRP_\w+|AUTH_TOKEN_\w+|AUTH_RESTART\w*|SIGN_IN_FAILED|FRESH_\w+_FORBIDDEN|EMAIL_\w+|SMS_CODE_\w+)$/,
		"login",
	],
	[/^RANDOM_ID_DUPLICATE$/, "duplicate"],
	[/^FILE_(REFERENCE_\w+|ID_INVALID)$/, "stale_file"],
	[/^(CHANNEL_(PRIVATE|INVALID|PUBLIC_GROUP_NA|MONOFORUM_UNSUPPORTED)|CHAT_ID_INVALID|CHAT_FORBIDDEN)$/, "chat_lost"],
	[/^(USER_NOT_PARTICIPANT|PEER_ID_INVALID|INVITE_HASH_(EXPIRED|INVALID|EMPTY)|CHAT_INVALID)$/, "chat_lost"],
	[/^(USERNAME_(NOT_OCCUPIED|INVALID))$/, "chat_lost"],
	[/^(CHAT_ADMIN_REQUIRED|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_GUEST_SEND_FORBIDDEN)$/, "no_rights"],
	[/^(CHAT_SEND_\w+_FORBIDDEN|CHAT_FORWARDS_RESTRICTED|TOPIC_CLOSED|MESSAGE_DELETE_FORBIDDEN)$/, "no_rights"],
	[/^(BROADCAST_FORBIDDEN|BROADCAST_REQUIRED|MEGAGROUP_REQUIRED|PARTICIPANTS_TOO_FEW)$/, "no_rights"],
	[
		/^(RIGHT_FORBIDDEN|USER_RESTRICTED|USER_BANNED_IN_CHANNEL|BOT_METHOD_INVALID|SENSITIVE_CHANGE_FORBIDDEN)$/,
		"no_rights",
	],
	[/^(RPC_CALL_FAIL|RPC_MCGET_FAIL|HISTORY_GET_FAILED|PERSISTENT_TIMESTAMP_OUTDATED)$/, "transient"],
	[/^(MSG_WAIT_(FAILED|TIMEOUT)|WORKER_BUSY_TOO_LONG_RETRY|INTERDC_\d+_CALL_(RICH_)?ERROR|Timeout)$/, "transient"],
	[/^(TIMEDOUT|CONNECTION_NOT_INITED)$/, "transient"],
];

/** Codes speak where no text of ours matches: 401 is the session's end, 403 a right that is missing, 5xx a bad moment. */
export function kindOfCode(code: number): TelegramFailureKind {
	if (code === 420) return "flood_wait";
	if (code === 401) return "terminal";
	if (code === 403) return "no_rights";
	return Math.abs(code) >= 500 ? "transient" : "refused";
}
