import { canUseTelegram } from "@/lib/domain/access";
import { isSignedIn, type TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { resolveAccount } from "../accounts/resolve-account";
import type { AccountLink, LinkUser } from "./account-link";
import { joinAccount } from "./account-registry";
import type { AccountSession } from "./account-session";
import { requireTelegram, type UsableTelegram } from "./require-telegram";
import { RUNTIME_PARTS, type RuntimeParts } from "./runtime-parts";
import { waitForLink } from "./wait-for-link";

/** People do not look at a spinning wheel any longer. */
const BROWSER_WAIT_MS = 30_000;

/** How long a caller waits for an account, and what it is told meanwhile. */
export interface AccountWait {
	readonly signal?: AbortSignal | undefined;
	/** Another process has the session, as it describes itself; this call waits. */
	readonly onWaiting?: ((holder: string) => void) | undefined;
	/** Gives up after this long; default: half a minute for somebody in a browser, for ever for everything else. */
	readonly waitMs?: number | null | undefined;
}

export interface AccountUse extends AccountWait {
	/** Name or id; `null`: the first user account that is signed in. */
	readonly account: string | null;
	/** A word or two, shown to whoever waits for the account. */
	readonly purpose: string;
	/** Gives way when another process wants the session: `signal` aborts with SessionEnded `yielded`; ask for it again then. */
	readonly isBackground?: boolean | undefined;
}

/**
 * Lends `run` an account, signed in and connected. Waits while another process uses it. Throws AppError: `conflict` when
 * Telegram is off, the account is signed out or was taken away (SessionEnded), `upstream_unavailable` when Telegram cannot
 * be reached; otherwise what `run` throws.
 */
export async function withAccount<T>(
	ctx: ServiceContext,
	use: AccountUse,
	run: (session: AccountSession) => Promise<T>,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<T> {
	requireAccess(canUseTelegram(ctx.actor));
	const telegram = requireTelegram();
	const account = requireSignedIn(await resolveAccount(ctx, use.account));
	use.signal?.throwIfAborted();
	const user: LinkUser = { isBackground: use.isBackground ?? false, purpose: use.purpose, onWaiting: use.onWaiting };
	const link = await joinAccount(ctx, account, user, parts);
	const waitMs = use.waitMs === undefined && ctx.actor.type === "user" ? BROWSER_WAIT_MS : (use.waitMs ?? null);
	try {
		return await runOn(link, { telegram, parts, own: use.signal, waitMs }, run);
	} finally {
		link.leave(user);
	}
}

interface Surroundings {
	readonly telegram: UsableTelegram;
	readonly parts: RuntimeParts;
	readonly own: AbortSignal | undefined;
	readonly waitMs: number | null;
}

async function runOn<T>(
	link: AccountLink,
	{ telegram, parts, own, waitMs }: Surroundings,
	run: (session: AccountSession) => Promise<T>,
): Promise<T> {
	const { gateway, gate } = await waitForLink(link, parts.clock, { signal: own, waitMs });
	const { accountId, name, kind } = link.account;
	const signal = own === undefined ? link.signal : AbortSignal.any([own, link.signal]);
	signal.throwIfAborted();
	const { clock } = parts;
	try {
		return await run({ accountId, name, kind, gateway, gate, signal, clock, limits: telegram.limits });
	} catch (error) {
		// What fails because the session was taken away says so; Telegram's own last word is clearer still.
		const isLastWord = error instanceof TelegramFailure && error.kind === "terminal";
		if (link.signal.aborted && own?.aborted !== true && !isLastWord) throw link.signal.reason;
		throw error;
	}
}

function requireSignedIn(account: TelegramAccount): TelegramAccount {
	if (isSignedIn(account)) return account;
	const { name, state, stateReason } = account;
	const what = state === "ended" ? `was signed out by Telegram (${stateReason ?? "no reason given"})` : "is signed out";
	throw new AppError("conflict", `The account ${name} ${what}.`, {
		hint: "Sign in on the Telegram page or with: shiplog telegram login.",
	});
}
