import { z } from "zod";
import { GroupRef, WeekRef } from "./contract";
import { PictureLocale, PictureTheme } from "./recap-contract";

/** `signed_out`: no session. `limited`: reads, but Telegram refuses its posts. `ended`: Telegram ended the session for good. */
const AccountState = z.enum(["signed_out", "ready", "limited", "ended"]);

/** A Telegram account of this workspace; nothing secret, the phone number by its last digits only. */
export const AccountCard = z.object({
	accountId: z.string(),
	/** What the command line calls it. */
	name: z.string(),
	kind: z.enum(["user", "bot"]),
	state: AccountState,
	/** `Signed in`, `Signed out by Telegram` … */
	stateLabel: z.string(),
	/** What happened and what to do, in a sentence; `null` when all is well. */
	stateNote: z.string().nullable(),
	displayName: z.string().nullable(),
	username: z.string().nullable(),
	phoneHint: z.string().nullable(),
});
export type AccountCard = z.infer<typeof AccountCard>;

/** How far the collecting of one group has come. */
export const CollectingCard = z.object({
	group: GroupRef,
	accountName: z.string(),
	state: z.enum(["active", "paused", "lost"]),
	/** `Up to date`, `Reading history`, `Paused`, `Cannot be read any more` … */
	stateLabel: z.string(),
	/** Why, and what to do; `null` when all is well. */
	stateNote: z.string().nullable(),
	/** Backfill done 0..1; `null`: the end is not known. */
	share: z.number().min(0).max(1).nullable(),
	isBackfillDone: z.boolean(),
	/** `12,034 of 48,210 messages`. */
	detail: z.string(),
	/** `21 November 2026, 18:04` in the group's zone; `null`: never yet. */
	lastSweep: z.string().nullable(),
});
export type CollectingCard = z.infer<typeof CollectingCard>;

/** Everything the Telegram page shows. */
export const TelegramPage = z.object({
	/** `null`: usable. Otherwise why not (no credentials, switched off), and what to do. */
	unavailable: z.object({ message: z.string(), hint: z.string() }).nullable(),
	/** Pointed at a server on this machine instead of the real Telegram: said on the page. */
	isLoopback: z.boolean(),
	accounts: z.array(AccountCard),
	collecting: z.array(CollectingCard),
});
export type TelegramPage = z.infer<typeof TelegramPage>;

const AccountName = z
	.string()
	.trim()
	.regex(/^[a-z0-9][a-z0-9-]{0,30}$/, "Use up to 31 small letters, digits and hyphens.");

export const PhoneLoginRequest = z.object({ name: AccountName, phone: z.string().trim().min(5).max(32) });
export type PhoneLoginRequest = z.infer<typeof PhoneLoginRequest>;
export const QrLoginRequest = z.object({ name: AccountName });
export type QrLoginRequest = z.infer<typeof QrLoginRequest>;
export const BotLoginRequest = z.object({ name: AccountName, token: z.string().trim().min(10).max(128) });
export type BotLoginRequest = z.infer<typeof BotLoginRequest>;
export const CodeAnswer = z.object({ code: z.string().trim().min(1).max(32) });
export type CodeAnswer = z.infer<typeof CodeAnswer>;
/** Not trimmed: a password may begin with a space. */
export const PasswordAnswer = z.object({ password: z.string().min(1).max(512) });
export type PasswordAnswer = z.infer<typeof PasswordAnswer>;

/** Where a sign-in stands, and all a person needs for its next step. */
export const LoginStatus = z.object({
	loginId: z.string(),
	step: z.enum(["code_sent", "password_needed", "qr_shown", "done", "failed"]),
	/** `We sent a code to your Telegram app.` */
	note: z.string(),
	/** Hint the account's owner set for the password. */
	passwordHint: z.string().nullable(),
	/** QR code to scan, as SVG markup made by us; renewed while it is shown. */
	qrSvg: z.string().nullable(),
	/** Seconds until the shown QR code is replaced. */
	qrSecondsLeft: z.number().nullable(),
	/** Why the last answer was refused, e.g. a wrong code that may be typed again. */
	problem: z.object({ message: z.string(), hint: z.string().nullable() }).nullable(),
	/** The account, once it is signed in. */
	account: AccountCard.nullable(),
});
export type LoginStatus = z.infer<typeof LoginStatus>;

/** A chat the account is in. */
export const DialogCard = z.object({
	/** What a connect request names it by. */
	ref: z.string(),
	title: z.string(),
	kindLabel: z.string(),
	username: z.string().nullable(),
	/** `1,204 members`; `null`: not said. */
	members: z.string().nullable(),
	isAdmin: z.boolean(),
	/** Slug of the tracked group it already is. */
	connectedSlug: z.string().nullable(),
});
export type DialogCard = z.infer<typeof DialogCard>;
export const DialogList = z.object({ dialogs: z.array(DialogCard), next: z.string().nullable() });
export type DialogList = z.infer<typeof DialogList>;

/** `ref`: a dialog's, a username or a t.me link. */
export const ConnectRequest = z.object({
	accountId: z.string().max(64),
	ref: z.string().trim().min(1).max(300),
	timezone: z.string().min(1).max(64).optional(),
});
export type ConnectRequest = z.infer<typeof ConnectRequest>;
export const ConnectedGroup = z.object({ group: GroupRef });
export type ConnectedGroup = z.infer<typeof ConnectedGroup>;

/** `null` account: not collected live. */
export const CollectingStatus = z.object({ collecting: CollectingCard.nullable() });
export type CollectingStatus = z.infer<typeof CollectingStatus>;
export const CollectingChange = z.object({ state: z.enum(["active", "paused"]) });
export type CollectingChange = z.infer<typeof CollectingChange>;

export const PublicationCard = z.object({
	publicationId: z.string(),
	week: WeekRef,
	state: z.enum(["claimed", "sent", "failed", "deleted"]),
	/** `Posted`, `Waiting`, `Not posted`, `Deleted`. */
	stateLabel: z.string(),
	/** Why it waits or failed and what to do; `null` when posted. */
	note: z.string().nullable(),
	/** `21 November 2026, 09:00`. */
	at: z.string(),
	accountName: z.string(),
	topicTitle: z.string().nullable(),
	/** t.me link of the post; `null` where there is none. */
	link: z.url().nullable(),
	canDelete: z.boolean(),
	canRetry: z.boolean(),
});
export type PublicationCard = z.infer<typeof PublicationCard>;

/** What posting would do, without doing it. */
export const PublicationPreview = z.object({
	/** Nothing can be posted: why, and what to do. */
	problems: z.array(z.object({ message: z.string(), hint: z.string().nullable() })),
	chatTitle: z.string(),
	/** Accounts that may post. */
	accounts: z.array(z.object({ accountId: z.string(), label: z.string(), kind: z.enum(["user", "bot"]) })),
	/** Topics of a forum; empty for other groups. */
	topics: z.array(z.object({ topicId: z.number(), title: z.string() })),
	caption: z.string(),
	publications: z.array(PublicationCard),
});
export type PublicationPreview = z.infer<typeof PublicationPreview>;

export const PublishRequest = z.object({
	week: z.string().min(1).max(10),
	accountId: z.string().max(64).optional(),
	topicId: z.number().int().positive().optional(),
	locale: PictureLocale.default("en"),
	theme: PictureTheme.default("light"),
	/** Posts once more after the earlier post was deleted. */
	again: z.boolean().default(false),
});
export type PublishRequest = z.input<typeof PublishRequest>;
