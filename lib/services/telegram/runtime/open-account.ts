import { findStoredSession } from "@/db/queries/telegram-accounts";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { openGateway } from "@/lib/telegram/open-gateway";
import type { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { acquireLease, type LeaseRequest } from "../lease/acquire-lease";
import type { Lease } from "../lease/lease";
import { createCallGate } from "../safe-call/create-call-gate";
import { openSecret } from "../secrets/open-secret";
import type { AccountGate } from "./account-session";
import { explainConnect } from "./explain-connect";
import { keepSession } from "./keep-session";
import { guardByLease } from "./lease-guard";
import { noteLimited, noteTerminal } from "./note-terminal";
import { requireTelegram } from "./require-telegram";
import type { RuntimeParts } from "./runtime-parts";

/** An account connected under its lease. */
export interface OpenAccount {
	readonly gateway: TelegramGateway;
	readonly gate: AccountGate;
	readonly lease: Lease;
	/** Closes the connection, then gives the lease back; never the other way round. */
	close(): Promise<void>;
}

export interface OpenAccountOptions extends Pick<LeaseRequest, "purpose" | "isBackground" | "onWanted" | "onWaiting"> {
	readonly signal: AbortSignal;
	/** Telegram ended the session; it is written down already. */
	onTerminal(failure: TelegramFailure): void;
}

/** Waits for the lease, then signs in silently with the stored session. Leaves nothing open when it throws. */
export async function openAccount(
	ctx: ServiceContext,
	account: TelegramAccount,
	options: OpenAccountOptions,
	{ clock, lease: timing }: RuntimeParts,
): Promise<OpenAccount> {
	const { db, log, now } = ctx;
	const { accountId } = account;
	const { credentials, limits, proxy, testDc } = requireTelegram();
	const lease = await acquireLease({ ...options, db, log, accountId, clock, timing, waitMs: null });
	const noting = { db, log, now, accountId };
	// The gate does not wait for it, so that it can be told from within a call.
	let noted: Promise<void> = Promise.resolve();
	const raw = createCallGate({
		...{ db, log, accountId, limits, clock },
		onTerminal(failure) {
			noted = noteTerminal(noting, failure).finally(() => options.onTerminal(failure));
			return noted;
		},
		onLimited: (failure) => noteLimited(noting, failure),
	});
	const gate = guardByLease(raw, lease);
	try {
		const stored = await readSession(ctx, account);
		const gateway = openGateway({ ...credentials, session: stored.text, gate, proxy, testDc, log });
		try {
			await gateway.connect(AbortSignal.any([options.signal, lease.signal]));
		} catch (error) {
			await gateway.close();
			throw explainConnect(error);
		}
		const close = async () => {
			gate.close();
			try {
				await gateway.close();
				await noted.catch(() => undefined);
				await keepSession(ctx, stored, gateway);
			} finally {
				await lease.release();
			}
		};
		return { gateway, gate, lease, close };
	} catch (error) {
		gate.close();
		await noted.catch(() => undefined);
		await lease.release();
		throw error;
	}
}

/** Read under the lease: whoever had it before may have stored a newer one. */
async function readSession({ db }: ServiceContext, { accountId, name }: TelegramAccount) {
	const stored = await findStoredSession(db, accountId);
	if (stored === null) {
		throw new AppError("conflict", `The account ${name} is signed out.`, {
			hint: "Sign in on the Telegram page or with: shiplog telegram login.",
		});
	}
	return { ...stored, text: await openSecret({ accountId }, stored.sealed) };
}
