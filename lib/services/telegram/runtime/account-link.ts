import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { type EndReason, SessionEnded } from "../lease/session-ended";
import { watchConnection } from "./connection-watch";
import { noteTerminal } from "./note-terminal";
import { type OpenAccount, openAccount } from "./open-account";
import type { RuntimeParts } from "./runtime-parts";

/** A piece of work that uses the account. */
export interface LinkUser {
	readonly isBackground: boolean;
	readonly purpose: string;
	onWaiting?: ((holder: string) => void) | undefined;
}

/** This process's one connection of an account, shared by all its users, and what ends it. */
export class AccountLink {
	readonly opened: Promise<OpenAccount>;
	/** Settles when the connection is closed and the lease given back. */
	readonly closed: Promise<void>;
	readonly #users = new Set<LinkUser>();
	readonly #end = new AbortController();
	#idle = new AbortController();
	#left = Promise.withResolvers<void>();
	#waitsFor: string | null = null;

	constructor(
		private readonly ctx: ServiceContext,
		readonly account: TelegramAccount,
		private readonly parts: RuntimeParts,
		first: LinkUser,
	) {
		this.#users.add(first);
		this.opened = this.#open(first.purpose);
		this.closed = this.#close();
	}

	/** Aborts with SessionEnded when the session may not be used any more. */
	get signal(): AbortSignal {
		return this.#end.signal;
	}

	/** Which other process has the account, as it describes itself; `null`: none that we know of. */
	get waitsFor(): string | null {
		return this.#waitsFor;
	}

	join(user: LinkUser): void {
		this.#users.add(user);
		this.#idle.abort();
		if (this.#waitsFor !== null) user.onWaiting?.(this.#waitsFor);
	}

	/** The last one to leave keeps it open for a moment. */
	leave(user: LinkUser): void {
		this.#users.delete(user);
		if (this.#users.size > 0) return;
		this.#left.resolve();
		if (this.#end.signal.aborted) return;
		this.#idle = new AbortController();
		const { clock, idleMs } = this.parts;
		clock.sleep(idleMs, this.#idle.signal).then(
			() => this.end("closed"),
			() => undefined,
		);
	}

	/** Takes the session from its users and closes it; `closed` tells when that is done. */
	end(reason: EndReason, cause?: unknown): void {
		if (!this.#end.signal.aborted) this.#end.abort(new SessionEnded(reason, cause));
	}

	async #open(purpose: string): Promise<OpenAccount> {
		const open = await openAccount(
			this.ctx,
			this.account,
			{
				purpose,
				signal: this.#end.signal,
				isBackground: () => [...this.#users].every(({ isBackground }) => isBackground),
				onWanted: () => this.#giveWay(),
				onWaiting: (holder) => this.#tellWaiting(holder),
				onTerminal: (failure) => this.end("terminal", failure),
			},
			this.parts,
		);
		this.#waitsFor = null;
		open.lease.signal.addEventListener("abort", () => this.end("lost"), { once: true });
		return open;
	}

	async #close(): Promise<void> {
		const open = await this.opened.catch((error: unknown) => {
			this.end("closed", error);
			return null;
		});
		if (open === null) return;
		const { clock, watchdogMs } = this.parts;
		const stopWatching = watchConnection({
			...{ gateway: open.gateway, clock, patienceMs: watchdogMs },
			onDead: () => this.end("disconnected"),
			onBroken: (failure) => void this.#noteBroken(failure),
		});
		await aborted(this.#end.signal);
		stopWatching();
		this.#idle.abort();
		await this.#grace();
		await open.close();
	}

	/** A yielded session is still ours for a moment: whoever uses it may finish what is under way. */
	async #grace(): Promise<void> {
		const { reason } = this.#end.signal.reason as SessionEnded;
		if (reason !== "yielded" || this.#users.size === 0) return;
		const over = new AbortController();
		const sleep = this.parts.clock.sleep(this.parts.graceMs, over.signal).catch(() => undefined);
		await Promise.race([this.#left.promise, sleep]);
		over.abort();
	}

	/** Somebody waits in another process. Work in the background stops for them, other work does not. */
	#giveWay(): void {
		if ([...this.#users].every(({ isBackground }) => isBackground)) this.end("yielded");
	}

	#tellWaiting(holder: string): void {
		this.#waitsFor = holder;
		for (const user of this.#users) user.onWaiting?.(holder);
	}

	async #noteBroken(failure: TelegramFailure): Promise<void> {
		if (this.#end.signal.aborted) return;
		const { db, log, now } = this.ctx;
		const { accountId } = this.account;
		await noteTerminal({ db, log, now, accountId }, failure).catch((err: unknown) =>
			log.error({ err, accountId }, "account state not stored"),
		);
		this.end("terminal", failure);
	}
}

function aborted(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener("abort", () => resolve(), { once: true });
	});
}
