import type { TelegramGateway } from "@/lib/telegram/gateway";
import { openGateway } from "@/lib/telegram/open-gateway";
import type { ServiceContext } from "../../context";
import { acquireLease } from "../lease/acquire-lease";
import { guardByLease } from "../runtime/lease-guard";
import { requireTelegram } from "../runtime/require-telegram";
import type { RuntimeParts } from "../runtime/runtime-parts";
import { createCallGate } from "../safe-call/create-call-gate";
import { LOGIN_PARK_SECONDS, LOGIN_WAIT_MS } from "./login-timing";

export interface LoginUse {
	readonly accountId: string;
	readonly purpose: string;
	/** The half-made session to go on with, read once nobody else works on it; `null`: a new one. */
	session(): Promise<string | null>;
	readonly signal?: AbortSignal | undefined;
	/** Another process wants the account. */
	onWanted?(): void;
}

/** Connects for one step of signing in, under the account's lease, and closes again: nothing of it outlives the step. */
export async function withLoginConnection<T>(
	{ db, log }: ServiceContext,
	use: LoginUse,
	run: (gateway: TelegramGateway, signal: AbortSignal) => Promise<T>,
	{ clock, lease: timing }: RuntimeParts,
): Promise<T> {
	const { accountId, purpose, signal } = use;
	const { credentials, limits: configured, proxy, testDc } = requireTelegram();
	const lease = await acquireLease({
		...{ db, log, accountId, clock, timing, purpose, signal, waitMs: LOGIN_WAIT_MS },
		isBackground: () => false,
		onWanted: () => use.onWanted?.(),
	});
	const limits = { ...configured, parkAfterSeconds: LOGIN_PARK_SECONDS };
	// Half a session that Telegram ends says nothing of the account.
	const onTerminal = async () => undefined;
	const gate = guardByLease(createCallGate({ db, log, accountId, limits, clock, onTerminal }), lease);
	try {
		const both = signal === undefined ? lease.signal : AbortSignal.any([signal, lease.signal]);
		const gateway = openGateway({ ...credentials, session: await use.session(), gate, proxy, testDc, log });
		try {
			await gateway.connect(both);
			return await run(gateway, both);
		} finally {
			await gateway.close();
		}
	} finally {
		gate.close();
		await lease.release();
	}
}
