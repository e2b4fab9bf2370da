import type { QueryRunner } from "@/db/client";
import { findUpdateState, saveUpdateState } from "@/db/queries/telegram-update-states";
import { inTransaction } from "@/db/transaction";
import type { AccountDifference, AccountState, LiveUpdate } from "@/lib/domain/live-update";
import type { ChatId } from "@/lib/domain/peer-id";
import { noteDifference } from "@/lib/monitoring/update-metrics";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { type AppliedUpdates, applyUpdates } from "./apply-updates";
import type { LiveTarget } from "./live-target";
import { refillSource } from "./refill-source";
import type { SequenceSink } from "./sequence-feed";
import type { Tombstones } from "./tombstones";

/** A basic group the account collects. */
export interface BasicChat {
	readonly target: LiveTarget;
	readonly tombstones: Tombstones;
	readonly chatId: ChatId;
}

export interface AccountHooks {
	chats(): readonly BasicChat[];
	applied(chat: BasicChat, applied: AppliedUpdates): void;
	/** Updates of channels that the account's difference mentions. */
	passOn(updates: readonly LiveUpdate[]): void;
	failed(error: unknown): void;
}

/** Applies an account's own sequence, in which all its basic groups are numbered together. */
export class AccountSink implements SequenceSink {
	readonly #ctx: ServiceContext;
	readonly #session: AccountReader;
	readonly #hooks: AccountHooks;
	#state: AccountState | null = null;

	constructor(ctx: ServiceContext, session: AccountReader, hooks: AccountHooks) {
		this.#ctx = ctx;
		this.#session = session;
		this.#hooks = hooks;
	}

	position(): number | null {
		return this.#state?.pts ?? null;
	}

	/** Reads how far it was applied; the first time, from now on: what was before is history's. */
	async load(): Promise<void> {
		const { accountId, gateway, signal } = this.#session;
		this.#state = await findUpdateState(this.#ctx.db, accountId);
		if (this.#state !== null) return;
		await this.#begin(await gateway.state({ lane: "live", signal }));
	}

	async apply(updates: readonly LiveUpdate[], pts: number | null): Promise<boolean> {
		const state = this.#state === null || pts === null ? this.#state : { ...this.#state, pts };
		await this.#applyUpTo(updates, state);
		return true;
	}

	async recover(): Promise<void> {
		const { accountId, gateway, signal } = this.#session;
		while (this.#state !== null && !signal.aborted) {
			noteDifference("account");
			const difference: AccountDifference = await gateway.accountDifference(this.#state, { lane: "live", signal });
			await rememberPeers(this.#ctx.db, accountId, difference, this.#ctx.now());
			if (difference.isTooLong) {
				const now = await gateway.state({ lane: "live", signal });
				for (const { target, tombstones } of this.#hooks.chats()) await refillSource(target, tombstones);
				if (signal.aborted) return;
				await this.#begin(now);
				return;
			}
			await this.#applyUpTo(difference.updates, difference.state);
			if (difference.isFinal) return;
		}
	}

	failed(error: unknown): void {
		this.#hooks.failed(error);
	}

	async #applyUpTo(updates: readonly LiveUpdate[], state: AccountState | null): Promise<void> {
		const chats = this.#hooks.chats();
		const shares = chats.map((chat) => ({ chat, updates: updates.filter((update) => isOf(update, chat.chatId)) }));
		const outcomes = await inTransaction(this.#ctx.db, async (tx) => {
			const applied: { chat: BasicChat; outcome: AppliedUpdates }[] = [];
			for (const { chat, updates: own } of shares) {
				if (own.length > 0) applied.push({ chat, outcome: await this.#applyTo(tx, chat, own) });
			}
			if (state !== null) await saveUpdateState(tx, this.#session.accountId, state, this.#ctx.now());
			return applied;
		});
		this.#state = state;
		for (const { chat, outcome } of outcomes) this.#hooks.applied(chat, outcome);
		const others = updates.filter(({ chatId }) => chatId !== null && !chats.some((chat) => chat.chatId === chatId));
		if (others.length > 0) this.#hooks.passOn(others);
	}

	async #applyTo(tx: QueryRunner, { target, tombstones }: BasicChat, own: readonly LiveUpdate[]) {
		for (const update of own) if (update.type === "deleted") tombstones.add(update.messageIds);
		return applyUpdates(tx, target, own);
	}

	async #begin(state: AccountState): Promise<void> {
		await saveUpdateState(this.#ctx.db, this.#session.accountId, state, this.#ctx.now());
		this.#state = state;
	}
}

/** Deletions outside channels name no chat: ids belong to the account, so at most one of its groups has them. */
function isOf(update: LiveUpdate, chatId: ChatId): boolean {
	return update.chatId === chatId || (update.type === "deleted" && update.chatId === null);
}
