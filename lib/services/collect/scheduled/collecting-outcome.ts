/** Why a group, or one kind of its collecting, is left alone for now. */
export const SKIP_REASONS = [
	"switched_off",
	"history_switched_off",
	"account_signed_out",
	"not_collected",
	"paused",
	"lost",
	"moved",
	"flood_wait",
	"refused",
	"bot",
	"just_done",
	"next_sweep",
	"nothing_read_yet",
	"collect_not_due",
	"backfill_done",
	"backfill_running",
	"reactions_not_due",
	"reactions_nothing_new",
	"members_not_due",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Nothing was done, and nothing is to be done about it now. */
export interface Skipped {
	readonly skipped: SkipReason;
}

/** Telegram, or somebody else who has the account, asks to wait: to be asked again at this instant (ISO). */
export interface Resting {
	readonly retryAt: string;
}

/** What a piece of collecting comes back with: always JSON. */
export type Outcome<T> = T | Skipped | Resting;
