import { listGroupSources } from "@/db/queries/group-sources";
import { findGroup } from "@/db/queries/tracked-groups";
import type { GroupSource } from "@/lib/domain/group-source";
import type { LiveUpdate, LiveUpdates } from "@/lib/domain/live-update";
import type { ConnectionState } from "@/lib/telegram/gateway";
import type { ServiceContext } from "../../context";
import { watchGateway } from "../../monitoring/watch-gateway";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { readerFor } from "../side-work";
import { AccountSink } from "./account-sink";
import { BasicChats } from "./basic-chats";
import { GroupWatch } from "./group-watch";
import { isDueAgain } from "./lost-source";
import { hasOwnSequence } from "./open-target";
import { ACCOUNT_GAP_WAIT_MS, SequenceFeed } from "./sequence-feed";
import { SerialQueue } from "./serial-queue";
import type { WatchListener } from "./watch-event";
import type { WatchWork } from "./watch-work";

/** How soon a group connected elsewhere, paused or due again is noticed. */
const LOOK_EVERY_MS = 10_000;

export interface AccountWatchOptions {
	/** Shown in events. */
	readonly name: string;
	/** Only these groups; `null`: all the account collects. */
	readonly groupIds: ReadonlySet<number> | null;
	readonly listens: boolean;
	readonly backfills: boolean;
	/** Default: `all`. */
	readonly work?: WatchWork | undefined;
	readonly onEvent: WatchListener;
}

/** Watches an account's groups until the session ends or the account can do no more (throws that). */
export async function watchAccount(
	ctx: ServiceContext,
	session: AccountReader,
	options: AccountWatchOptions,
): Promise<void> {
	const stop = new AbortController();
	const reader = readerFor(session, { signal: stop.signal });
	const watch = new AccountWatch(ctx, reader, options);
	const silence = options.listens ? watch.listen() : () => undefined;
	try {
		await watch.run();
	} finally {
		silence();
		stop.abort();
		await watch.settled();
	}
}

class AccountWatch {
	readonly #ctx: ServiceContext;
	readonly #session: AccountReader;
	readonly #options: AccountWatchOptions;
	readonly #watches = new Map<number, { watch: GroupWatch; ended: Promise<void> }>();
	readonly #sink: AccountSink;
	readonly #feed: SequenceFeed;
	readonly #intake = new SerialQueue();
	readonly #basicChats: BasicChats;
	#nap = new AbortController();
	#fatal: { readonly error: unknown } | null = null;

	constructor(ctx: ServiceContext, session: AccountReader, options: AccountWatchOptions) {
		this.#ctx = ctx;
		this.#session = session;
		this.#options = options;
		this.#basicChats = new BasicChats(ctx, session);
		this.#sink = new AccountSink(ctx, session, {
			chats: () => this.#basicChats.list(),
			applied: (chat, applied) => this.#watches.get(chat.target.group.groupId)?.watch.noteApplied(applied),
			passOn: (updates) => this.#route(updates.filter(({ chatId }) => chatId !== null)),
			failed: (error) => ctx.log.warn({ cause: String(error) }, "live updates not stored"),
		});
		this.#feed = new SequenceFeed(this.#sink, session.clock, session.signal, ACCOUNT_GAP_WAIT_MS);
	}

	/** Takes updates and connection changes as they come. Returns how to stop. */
	listen(): () => void {
		const { gateway } = this.#session;
		const stops = [
			gateway.onUpdates((pushed) => this.#take(pushed)),
			gateway.onConnection((state) => this.#noteConnection(state)),
			watchGateway({ gateway, account: this.#options.name, now: this.#ctx.now }),
		];
		return () => {
			for (const stop of stops) stop();
		};
	}

	/** Starts what is to be watched, again and again. */
	async run(): Promise<void> {
		const { clock, signal } = this.#session;
		while (!signal.aborted) {
			this.#nap = new AbortController();
			await this.#look();
			await clock.sleep(LOOK_EVERY_MS, AbortSignal.any([signal, this.#nap.signal])).catch(() => undefined);
			if (this.#fatal !== null) throw this.#fatal.error;
		}
	}

	async settled(): Promise<void> {
		await Promise.all([...this.#watches.values()].map(({ ended }) => ended));
		await this.#intake.run(async () => undefined);
		await this.#feed.settled();
	}

	async #look(): Promise<void> {
		const { accountId } = this.#session;
		const { groupIds } = this.#options;
		const sources = await listGroupSources(this.#ctx.db, accountId);
		const wanted = sources.filter(({ groupId }) => groupIds === null || groupIds.has(groupId));
		await this.#basicChats.refresh(wanted);
		if (this.#basicChats.list().length > 0 && this.#sink.position() === null) await this.#sink.load();
		for (const source of wanted) {
			const isWatched = source.segment !== "current" || this.#watches.has(source.groupId);
			if (!isWatched && isDueAgain(source, this.#ctx.now())) await this.#start(source);
		}
	}

	async #start(source: GroupSource): Promise<void> {
		const { groupId } = source;
		const group = await findGroup(this.#ctx.db, groupId);
		if (group === null) return;
		const { backfills, onEvent, work = "all" } = this.#options;
		const watch = new GroupWatch(
			this.#ctx,
			this.#session,
			{ group, source },
			{
				work,
				backfills,
				onEvent,
				recoverAccount: () => this.#feed.recover(),
			},
		);
		const ended = watch
			.run()
			.catch((error: unknown) => {
				this.#fatal ??= { error };
			})
			.finally(() => {
				this.#watches.delete(groupId);
				// It may go on in another chat.
				this.#nap.abort();
			});
		this.#watches.set(groupId, { watch, ended });
	}

	#take(pushed: LiveUpdates): void {
		void this.#intake.run(async () => {
			await this.#remember(pushed);
			this.#route(pushed.updates);
		});
	}

	/** Hashes are worth keeping of chats we collect; without them the update still counts. */
	async #remember(pushed: LiveUpdates): Promise<void> {
		if (!pushed.updates.some(({ chatId }) => chatId === null || this.#watchOf(chatId) !== undefined)) return;
		await rememberPeers(this.#ctx.db, this.#session.accountId, pushed, this.#ctx.now()).catch((cause: unknown) =>
			this.#ctx.log.warn({ cause: String(cause) }, "peers not remembered"),
		);
	}

	/** Each sequence gets its own updates, in the order they came. */
	#route(updates: readonly LiveUpdate[]): void {
		const own: LiveUpdate[] = [];
		const byChannel = new Map<GroupWatch, LiveUpdate[]>();
		for (const update of updates) {
			const watch = update.chatId === null ? undefined : this.#watchOf(update.chatId);
			if (changesChat(update)) watch?.catchUpSoon();
			const isShared = update.chatId === null || !hasOwnSequence({ chatId: update.chatId });
			if (isShared) own.push(update);
			else if (watch !== undefined) byChannel.set(watch, [...(byChannel.get(watch) ?? []), update]);
		}
		for (const [watch, channelUpdates] of byChannel) void watch.push(channelUpdates);
		if (own.length > 0 && this.#basicChats.list().length > 0) void this.#feed.push(own);
		if (own.some(({ type }) => type === "too_long")) this.#catchUpAll();
	}

	#watchOf(chatId: number): GroupWatch | undefined {
		return [...this.#watches.values()].find(({ watch }) => watch.source.chatId === chatId)?.watch;
	}

	#noteConnection(state: ConnectionState): void {
		const type = state === "up" ? "connected" : "disconnected";
		this.#options.onEvent({ type, account: this.#options.name });
		// Whatever happened while it was down was pushed to nobody.
		if (state === "up") this.#catchUpAll();
	}

	#catchUpAll(): void {
		for (const { watch } of this.#watches.values()) watch.catchUpSoon();
	}
}

/** Whether the chat itself is another one now: rights, membership, or a basic group's move. */
function changesChat(update: LiveUpdate): boolean {
	if (update.type === "chat_changed") return true;
	const entry = update.type === "message" ? update.message.entry : null;
	return entry?.type === "service" && entry.service.action === "migrate_to_supergroup";
}
