import type { AuthKey } from "telegram/crypto/AuthKey.js";
import { TypeNotFoundError } from "telegram/errors/Common.js";
import { BinaryReader } from "telegram/extensions/BinaryReader.js";
import { RequestState } from "telegram/network/RequestState.js";
import type { Api } from "telegram/tl/index.js";
import { ConnectionLost, KeyForgotten } from "../failure/connection-lost";
import { Refusal } from "../failure/refusal";
import type { QuietLogger } from "./quiet-logger";
import { BaseSender, type RpcResult } from "./sender-internals";
import { UnknownObject } from "./tolerant-container";
import { within } from "./within";

/** `Updates` in TL's numbering of types (crc32). */
const UPDATES_TYPE = 0x8af52aac;

/** What a sender tells the connection it belongs to. */
export interface SenderEvents {
	onPush(push: Api.TypeUpdates): void;
	/** Something arrived that could not be read: an update may be missing. */
	onMissed(): void;
	/** Once, with why; nothing more will be sent or received. */
	onEnd(reason: Error): void;
}

/**
 * One encrypted connection to one DC. Unlike gramjs's own sender it never reconnects behind anyone's back: what was
 * under way is refused with the connection, and whoever guards the account decides what is sent again.
 */
export class MtSender extends BaseSender {
	/** Why the last attempt to connect failed, which gramjs tells only its error handler. */
	dialError: unknown = null;
	private ended: Error | null = null;

	constructor(
		key: AuthKey | undefined,
		readonly dc: number,
		logger: QuietLogger,
		private readonly events: SenderEvents,
	) {
		super(key, {
			logger,
			dcId: dc,
			retries: 1,
			reconnectRetries: 0,
			delay: 0,
			autoReconnect: false,
			connectTimeout: null,
			authKeyCallback: null,
			isMainSender: true,
			securityChecks: true,
			client: {
				_errorHandler: async (error) => {
					this.dialError = error;
				},
			},
			_exportedSenderPromises: new Map<number, never>(),
		});
		const decrypt = this._state.decryptMessageData.bind(this._state);
		this._state.decryptMessageData = (body) => decrypt(body).catch((error: unknown) => this.noteUnreadable(error));
	}

	get isAlive(): boolean {
		return this.ended === null;
	}

	/** Sends one request and waits for its answer; rejects with Refusal, ConnectionLost or what `signal` says. */
	async call<R extends Api.AnyRequest>(request: R, ms: number, signal?: AbortSignal): Promise<R["__response"]> {
		if (this.ended !== null) throw this.ended;
		const state = new RequestState(request);
		this.addStateToQueue(state);
		try {
			return (await within(state.promise as Promise<R["__response"]>, ms, "TIMEOUT", signal)) as R["__response"];
		} finally {
			if (state.msgId !== undefined) this._pendingState.delete(state.msgId);
			state.reject(new ConnectionLost("ABANDONED"));
		}
	}

	/** Ends this connection: whatever waits is refused with `reason`. */
	end(reason: Error): void {
		if (this.ended !== null) return;
		this.ended = reason;
		this.userDisconnected = true;
		this._userConnected = false;
		for (const state of [...this._pendingState.values(), ...this._sendQueue._pendingStates]) state.reject(reason);
		this._pendingState.clear();
		this._sendQueue.clear();
		void this._connection?.disconnect().catch(() => undefined);
		this.events.onEnd(reason);
	}

	/** gramjs calls this from both loops when the socket is gone. */
	override reconnect(): void {
		this.end(new ConnectionLost("CONNECTION_LOST"));
	}

	override _handleBadAuthKey(): void {
		this.end(new KeyForgotten());
	}

	/** gramjs's own throws on a refusal, and with it drops what lies behind it in the same container. */
	override _handleRPCResult({ obj: result }: { obj: RpcResult }): void {
		const state = this._pendingState.getAndDelete(result.reqMsgId);
		if (state === undefined) return;
		if (result.error !== undefined) {
			state.reject(new Refusal(result.error.errorCode, result.error.errorMessage));
			return;
		}
		try {
			state.resolve(state.request.readResult(new BinaryReader(result.body ?? Buffer.alloc(0))));
		} catch (error) {
			state.reject(error);
		}
	}

	override async _handleUpdate({ obj }: { obj: unknown }): Promise<void> {
		if (obj instanceof UnknownObject) this.events.onMissed();
		else if (isUpdates(obj)) this.events.onPush(obj);
	}

	private noteUnreadable(error: unknown): never {
		if (error instanceof TypeNotFoundError) this.events.onMissed();
		throw error;
	}
}

export function isUpdates(object: unknown): object is Api.TypeUpdates {
	return (
		typeof object === "object" &&
		object !== null &&
		"SUBCLASS_OF_ID" in object &&
		object.SUBCLASS_OF_ID === UPDATES_TYPE
	);
}
