import { recogniseCopies } from "../errors";

/** What a refusal means to us; the adapter sorts Telegram's texts into these. */
export type TelegramFailureKind =
	/** 420 FLOOD_WAIT, FLOOD_PREMIUM_WAIT, TAKEOUT_INIT_DELAY: wait `seconds`. */
	| "flood_wait"
	/** 420 SLOWMODE_WAIT: wait `seconds` before posting to this chat. */
	| "slow_mode"
	/** 400 PEER_FLOOD: the account is limited for spam. */
	| "peer_flood"
	/** Key, session or account are gone or frozen: nothing may be sent any more. */
	| "terminal"
	/** 500, -503, RPC_CALL_FAIL, HISTORY_GET_FAILED, PERSISTENT_TIMESTAMP_OUTDATED: try again later. */
	| "transient"
	/** No connection, a timeout, a broken proxy. */
	| "network"
	/** CHANNEL_PRIVATE, CHANNEL_INVALID, CHAT_ID_INVALID, USER_NOT_PARTICIPANT …: the chat cannot be reached. */
	| "chat_lost"
	/** CHAT_ADMIN_REQUIRED, CHAT_WRITE_FORBIDDEN, CHAT_SEND_PHOTOS_FORBIDDEN …: not allowed here. */
	| "no_rights"
	/** A wrong or expired code, a wrong password, a banned number …: `reason` says which. */
	| "login"
	/** RANDOM_ID_DUPLICATE: this very send already arrived. */
	| "duplicate"
	/** FILE_REFERENCE_EXPIRED and the like: fetch the message again. */
	| "stale_file"
	/** Anything else Telegram refuses. */
	| "refused";

/** A failed Telegram call in neutral words; thrown by every gateway method. */
export class TelegramFailure extends Error {
	readonly kind: TelegramFailureKind;
	readonly method: string;
	/** Telegram's own text, e.g. `FLOOD_WAIT_17`; never shown as the only message to a person. */
	readonly reason: string;
	/** Telegram's code (420, 400 …); `null` for network trouble. */
	readonly code: number | null;
	/** Seconds to wait; `null` where none are given. */
	readonly seconds: number | null;

	constructor(
		kind: TelegramFailureKind,
		facts: { method: string; reason: string; code?: number | null; seconds?: number | null; cause?: unknown },
	) {
		super(`${facts.method}: ${facts.reason}`, facts.cause === undefined ? undefined : { cause: facts.cause });
		this.name = "TelegramFailure";
		this.kind = kind;
		this.method = facts.method;
		this.reason = facts.reason;
		this.code = facts.code ?? null;
		this.seconds = facts.seconds ?? null;
	}
}

recogniseCopies(TelegramFailure, "shiplog.TelegramFailure");
