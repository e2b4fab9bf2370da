import type { AuthKey } from "telegram/crypto/AuthKey.js";
import { ConnectionTCPFull } from "telegram/network/index.js";
import { ConnectionLost } from "../failure/connection-lost";
import type { DcAddress } from "./dc-address";
import { MtSender, type SenderEvents } from "./mt-sender";
import { socketClass } from "./net-socket";
import type { QuietLogger } from "./quiet-logger";
import { within } from "./within";

/** A SOCKS5 proxy. */
export interface SocksProxy {
	readonly host: string;
	readonly port: number;
	readonly username?: string;
	readonly password?: string;
}

/** How every connection of an account is made. */
export interface DialPlan {
	readonly proxy: SocksProxy | null;
	readonly isTest: boolean;
	readonly logger: QuietLogger;
	readonly dialMs: number;
}

/**
 * gramjs drops leading zeros of the shared secret, so one key exchange in 256 fails; twice in a row says something else.
 * Its own word for it, from node_modules/telegram/network/Authenticator.js.
 */
const EXCHANGE_TRIES = 3;
const SHORT_SECRET = /new nonce hash/;

/** Connects to a DC, making a key where there is none yet. Rejects with ConnectionLost; leaves nothing open then. */
export async function dial(...dialling: Parameters<typeof dialOnce>): Promise<MtSender> {
	for (let tries = 1; ; tries++) {
		try {
			return await dialOnce(...dialling);
		} catch (error) {
			const cause = error instanceof Error ? error.cause : null;
			const isShort = cause instanceof Error && SHORT_SECRET.test(cause.message);
			if (!isShort || tries === EXCHANGE_TRIES) throw error;
		}
	}
}

async function dialOnce(
	plan: DialPlan,
	dc: number,
	address: DcAddress,
	key: AuthKey | undefined,
	events: SenderEvents,
	closing: AbortSignal,
): Promise<MtSender> {
	const sender = new MtSender(key, dc, plan.logger, events);
	const connection = new ConnectionTCPFull({
		ip: address.host,
		port: address.port,
		dcId: dc,
		loggers: plan.logger,
		socket: socketClass(plan.isTest),
		testServers: false,
		...(plan.proxy !== null && { proxy: toGramProxy(plan.proxy, plan.dialMs) }),
	});
	try {
		if (await within(sender.connect(connection, false), plan.dialMs, "DIAL_TIMEOUT", closing)) return sender;
		throw new ConnectionLost(plan.proxy === null ? "UNREACHABLE" : "PROXY_UNREACHABLE", sender.dialError);
	} catch (error) {
		const reason = error instanceof ConnectionLost ? error : new ConnectionLost("UNREACHABLE", error);
		sender.end(reason);
		void connection.socket.close().catch(() => undefined);
		throw reason;
	}
}

function toGramProxy(proxy: SocksProxy, dialMs: number) {
	return {
		ip: proxy.host,
		port: proxy.port,
		socksType: 5 as const,
		timeout: dialMs / 1000,
		...(proxy.username !== undefined && { username: proxy.username }),
		...(proxy.password !== undefined && { password: proxy.password }),
	};
}
