import { Api } from "telegram/tl/index.js";
import { ConnectionLost, KeyForgotten } from "../failure/connection-lost";
import { toFailure } from "../failure/to-failure";
import { TelegramFailure } from "../telegram-failure";
import { dial } from "./dial";
import { introduce } from "./introduce";
import { keepAlive } from "./keep-alive";
import { learnConfig } from "./learn-config";
import type { HomeEvents, LinkParts } from "./link-parts";
import type { MtSender, SenderEvents } from "./mt-sender";
import { Reconnecting } from "./reconnecting";
import { within } from "./within";

/** The connection to the account's own DC: pushes arrive here, and it comes back by itself when it is lost. */
export class HomeLink {
	private sender: MtSender | null = null;
	/** The listeners of the connection in use: they tell it from one that is only being made. */
	private current: SenderEvents | null = null;
	private stopPings = () => {};
	private stateTimer: NodeJS.Timeout | undefined;
	/** Why nothing may be sent any more. */
	private final: Error | null = null;
	private readonly reconnecting: Reconnecting;

	constructor(
		private readonly parts: LinkParts,
		private readonly events: HomeEvents,
	) {
		this.reconnecting = new Reconnecting(parts.timing.backoffMs, () => this.open());
	}

	/** The first connection; rejects when it does not come about. Later ones are made in the background. */
	async connect(): Promise<void> {
		if (this.sender?.isAlive !== true) await this.open();
	}

	/** The living connection, waited for at most `ms`. */
	async ready(ms: number, signal?: AbortSignal): Promise<MtSender> {
		if (this.final !== null) throw this.final;
		if (this.sender?.isAlive === true) return this.sender;
		if (!this.reconnecting.isRunning) throw new ConnectionLost("NOT_CONNECTED");
		await within(this.reconnecting.done(), ms, "NOT_CONNECTED", signal);
		return this.ready(0);
	}

	/** Moves to another DC, where a new key is made: the account lives there. */
	async moveTo(dc: number): Promise<void> {
		const { keys } = this.parts;
		this.drop(new ConnectionLost("MOVED"));
		keys.drop(keys.homeDc);
		keys.homeDc = dc;
		await this.open();
	}

	/** Ends the connection for good; resolves when no attempt is under way any more. */
	async close(reason: Error): Promise<void> {
		this.final ??= reason;
		this.drop(this.final);
		await this.reconnecting.stop();
		this.drop(this.final);
	}

	private async open(): Promise<void> {
		const { keys, book, plan, timing, closing } = this.parts;
		if (this.final !== null) throw this.final;
		const dc = keys.homeDc;
		const address = book.find(dc);
		if (address === null) throw new ConnectionLost(`UNKNOWN_DC_${dc}`);
		const events: SenderEvents = {
			onPush: (push) => this.events.onPush(push),
			onMissed: () => this.events.onMissed(),
			onEnd: (reason) => this.noteEnd(events, reason),
		};
		const sender = await dial(plan, dc, address, await keys.find(dc), events, closing);
		try {
			await this.greet(sender);
			if (this.final !== null) throw this.final;
		} catch (error) {
			sender.end(new ConnectionLost("NOT_GREETED", error));
			throw error;
		}
		this.current = events;
		keys.keep(dc, sender.authKey);
		this.sender = sender;
		this.stopPings = keepAlive(sender, timing);
		this.stateTimer = setInterval(() => void this.askState(sender).catch(() => undefined), timing.stateEveryMs);
		this.events.onState("up");
	}

	/** Learns the DCs; a signed-in session asks one thing more, or Telegram would push nothing to the new connection. */
	private async greet(sender: MtSender): Promise<void> {
		const { book, keys } = this.parts;
		learnConfig(book, await introduce(this.parts, sender, new Api.help.GetConfig()));
		if (keys.isSignedIn) await this.askState(sender);
	}

	private askState(sender: MtSender): Promise<unknown> {
		const method = "updates.getState";
		const { gate, timing, closing } = this.parts;
		return gate.run({ method, lane: "live", quota: null, isRepeatable: false, signal: closing }, async () => {
			try {
				return await sender.call(new Api.updates.GetState(), timing.callMs, closing);
			} catch (error) {
				throw toFailure(method, error);
			}
		});
	}

	private noteEnd(events: SenderEvents, reason: Error): void {
		if (events !== this.current) {
			if (reason instanceof KeyForgotten) this.break(reason);
			return;
		}
		this.stop();
		if (this.final !== null) return;
		if (reason instanceof KeyForgotten) {
			this.break(reason);
			return;
		}
		this.events.onState("down");
		this.reconnecting.start((error) => this.isHopeless(error));
	}

	/** A session that was ended elsewhere does not come back by trying. */
	private isHopeless(error: unknown): boolean {
		if (this.final !== null) return true;
		if (!(error instanceof TelegramFailure && error.kind === "terminal")) return false;
		this.break(error);
		return true;
	}

	private break(reason: Error): void {
		if (this.final !== null) return;
		this.final = reason;
		this.events.onState("broken");
	}

	private drop(reason: Error): void {
		const { sender } = this;
		this.stop();
		sender?.end(reason);
	}

	private stop(): void {
		this.stopPings();
		clearInterval(this.stateTimer);
		this.sender = null;
		this.current = null;
	}
}
