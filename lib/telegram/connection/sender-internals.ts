import type bigInt from "big-integer";
import type { AuthKey } from "telegram/crypto/AuthKey.js";
import type { Connection } from "telegram/network/index.js";
import { MTProtoSender } from "telegram/network/MTProtoSender.js";
import type { RequestState } from "telegram/network/RequestState.js";
import type { Api } from "telegram/tl/index.js";

/** An answer as gramjs hands it to its sender: an error, or the bytes of the result. */
export interface RpcResult {
	readonly reqMsgId: bigInt.BigInteger;
	readonly error?: Api.RpcError;
	readonly body?: Buffer;
}

/** What of gramjs's sender its types keep to themselves and this adapter has to reach. */
export interface SenderInternals {
	readonly authKey: AuthKey;
	userDisconnected: boolean;
	_userConnected: boolean;
	_connection?: Connection;
	_state: {
		salt: bigInt.BigInteger;
		timeOffset: number;
		decryptMessageData(body: Buffer): Promise<unknown>;
	};
	_sendQueue: { _pendingStates: RequestState[]; clear(): void };
	_pendingState: {
		getAndDelete(msgId: bigInt.BigInteger): RequestState | undefined;
		delete(msgId: bigInt.BigInteger): void;
		values(): RequestState[];
		clear(): void;
	};
	connect(connection: Connection, force: boolean): Promise<boolean>;
	addStateToQueue(state: RequestState): void;
	reconnect(): void;
	_handleRPCResult(message: { obj: RpcResult }): void;
	_handleUpdate(message: { obj: unknown }): Promise<void>;
	_handleBadAuthKey(): void;
}

/** gramjs's options of a sender, as far as one that never reconnects by itself needs them. */
export interface SenderOptions {
	readonly logger: unknown;
	readonly dcId: number;
	readonly retries: number;
	readonly reconnectRetries: number;
	readonly delay: number;
	readonly autoReconnect: boolean;
	readonly connectTimeout: null;
	readonly authKeyCallback: null;
	readonly isMainSender: boolean;
	readonly securityChecks: boolean;
	readonly client: { readonly _errorHandler: (error: unknown) => Promise<void> };
	readonly _exportedSenderPromises: Map<number, never>;
}

export const BaseSender = MTProtoSender as unknown as new (
	key: AuthKey | undefined,
	options: SenderOptions,
) => SenderInternals;
