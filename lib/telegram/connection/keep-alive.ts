import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import { ConnectionLost } from "../failure/connection-lost";
import type { MtSender } from "./mt-sender";
import type { Timing } from "./timing";

/** Telegram closes a connection that stays silent this many ping intervals, and no sooner than half a minute. */
const SERVER_PATIENCE = 3;
const SERVER_PATIENCE_MIN_S = 30;

/**
 * Pings one connection until it ends. A late pong is waited for: gramjs's own loop tears a sound connection down when a
 * pong takes three seconds.
 */
export function keepAlive(sender: MtSender, timing: Timing): () => void {
	let isWaiting = false;
	const timer = setInterval(() => {
		if (isWaiting || !sender.isAlive) return;
		isWaiting = true;
		sender
			.call(ping(timing), timing.pongMs)
			.catch(() => sender.end(new ConnectionLost("NO_PONG")))
			.finally(() => {
				isWaiting = false;
			});
	}, timing.pingEveryMs);
	return () => clearInterval(timer);
}

function ping(timing: Timing): Api.PingDelayDisconnect {
	return new Api.PingDelayDisconnect({
		pingId: bigInt(Math.floor(Math.random() * Number.MAX_SAFE_INTEGER)),
		disconnectDelay: Math.max(SERVER_PATIENCE_MIN_S, Math.ceil((timing.pingEveryMs * SERVER_PATIENCE) / 1000)),
	});
}
