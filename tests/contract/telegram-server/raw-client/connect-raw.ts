import type { ServedWorld } from "../../../telegram-server/handler";
import type { TelegramServer } from "../../../telegram-server/start-telegram-server";
import { type ClientKey, type ExchangeOptions, exchangeKeys } from "./exchange-keys";
import type { TransportName } from "./open-transport";
import { PacketSocket } from "./packet-socket";
import { RawClient } from "./raw-client";

export interface ConnectOptions extends Partial<ExchangeOptions> {
	readonly transport?: TransportName;
	readonly isObfuscated?: boolean;
	/** Uses a key made before instead of making one. */
	readonly key?: ClientKey;
	readonly sessionId?: bigint;
}

/** A raw client on the server's home port, with a new key unless one is given. */
export async function connectRaw(
	server: TelegramServer<ServedWorld>,
	options: ConnectOptions = {},
): Promise<RawClient> {
	const { transport = "intermediate", isObfuscated = false, padding = "pad", key, sessionId, ...rest } = options;
	const socket = await PacketSocket.open(server.config.port, transport, isObfuscated);
	const { publicKeyPem } = server.config;
	return new RawClient(socket, key ?? (await exchangeKeys(socket, { publicKeyPem, padding, ...rest })), sessionId);
}
