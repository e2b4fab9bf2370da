import { Api } from "telegram/tl/index.js";
import type { LiveUpdates } from "../../domain/live-update";
import { ConnectionLost, KeyForgotten } from "../failure/connection-lost";
import { Refusal } from "../failure/refusal";
import { toFailure } from "../failure/to-failure";
import type { ConnectionState } from "../gateway";
import { KnownNames } from "../map/known-names";
import { MISSED, toLiveUpdates } from "../map/to-live-updates";
import { TelegramFailure } from "../telegram-failure";
import { describeCall, type InvokeOptions } from "./describe-call";
import { ForeignLinks } from "./foreign-links";
import { HomeLink } from "./home-link";
import type { LinkParts } from "./link-parts";
import { Listeners } from "./listeners";
import { isUpdates, type MtSender } from "./mt-sender";

/** One account's way to Telegram. Every request of the adapter is sent by `invoke`, and passes the gate there. */
export class TelegramConnection {
	readonly known = new KnownNames();
	readonly updates: Listeners<LiveUpdates>;
	readonly states: Listeners<ConnectionState>;
	/** `updateLoginToken`: somebody scanned the code. */
	readonly tokens: Listeners<void>;
	private readonly home: HomeLink;
	private readonly foreign: ForeignLinks;
	private readonly parts: LinkParts;
	private readonly closing = new AbortController();

	constructor(shared: Omit<LinkParts, "closing">) {
		const parts = { ...shared, closing: this.closing.signal };
		this.parts = parts;
		this.updates = new Listeners(parts.log);
		this.states = new Listeners(parts.log);
		this.tokens = new Listeners(parts.log);
		this.home = new HomeLink(parts, {
			onPush: (push) => this.emit(push),
			onMissed: () => this.updates.emit(MISSED),
			onState: (state) => this.states.emit(state),
		});
		this.foreign = new ForeignLinks(parts, (dcId) => this.invoke(new Api.auth.ExportAuthorization({ dcId })));
	}

	get app() {
		return this.parts.app;
	}

	get session() {
		return this.parts.keys;
	}

	/** Rejects with TelegramFailure instead of hanging. */
	async connect(signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		const giveUp = () => void this.close();
		signal?.addEventListener("abort", giveUp, { once: true });
		try {
			await this.home.connect();
		} catch (error) {
			signal?.throwIfAborted();
			throw toFailure("connect", error);
		} finally {
			signal?.removeEventListener("abort", giveUp);
		}
	}

	async close(): Promise<void> {
		const reason = new ConnectionLost("CLOSED");
		this.closing.abort(reason);
		await Promise.all([this.home.close(reason), this.foreign.close(reason)]);
	}

	/** Sends one request through the gate and emits the updates its answer may carry. */
	async invoke<R extends Api.AnyRequest>(request: R, options: InvokeOptions = {}): Promise<R["__response"]> {
		const call = describeCall(request, options);
		const answer = await this.parts.gate.run(call, () => this.send(call.method, request, options));
		if (isUpdates(answer) && options.isAnswerOnly !== true) this.emit(answer);
		return answer;
	}

	/** Goes on at another DC: the phone number or bot belongs there. */
	async moveTo(dc: number): Promise<void> {
		try {
			await this.home.moveTo(dc);
		} catch (error) {
			throw toFailure("connect", error);
		}
	}

	private async send<R extends Api.AnyRequest>(
		method: string,
		request: R,
		{ dc, signal }: InvokeOptions,
	): Promise<R["__response"]> {
		const { callMs } = this.parts.timing;
		const isForeign = dc !== undefined && dc !== this.parts.keys.homeDc;
		try {
			const sender: MtSender = isForeign ? await this.foreign.sender(dc) : await this.home.ready(callMs, signal);
			return await sender.call(request, callMs, signal);
		} catch (error) {
			if (isForeign && isUnknownKey(error)) {
				await this.foreign.forget(dc);
				throw new TelegramFailure("transient", { method, reason: "FOREIGN_KEY_FORGOTTEN", cause: error });
			}
			throw toFailure(method, error);
		}
	}

	private emit(push: Api.TypeUpdates): void {
		if (push.className === "UpdateShort" && push.update.className === "UpdateLoginToken") {
			this.tokens.emit();
			return;
		}
		const updates = toLiveUpdates(push, this.known);
		if (updates.updates.length > 0) this.updates.emit(updates);
	}
}

/** Only that DC has lost its copy: the account itself is sound. */
function isUnknownKey(error: unknown): boolean {
	return error instanceof KeyForgotten || (error instanceof Refusal && error.text === "AUTH_KEY_UNREGISTERED");
}
