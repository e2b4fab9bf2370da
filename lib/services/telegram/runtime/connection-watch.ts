import type { TelegramGateway } from "@/lib/telegram/gateway";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { Clock } from "../clock";

export interface WatchedConnection {
	readonly gateway: Pick<TelegramGateway, "onConnection">;
	readonly clock: Clock;
	readonly patienceMs: number;
	/** It has been away for longer than `patienceMs`. */
	onDead(): void;
	/** Telegram no longer knows the key, which shows in no answer to a call. */
	onBroken(failure: TelegramFailure): void;
}

/** Watches over a connection that comes back by itself, and says when it does not. Returns how to stop. */
export function watchConnection({ gateway, clock, patienceMs, onDead, onBroken }: WatchedConnection): () => void {
	let isBack = new AbortController();
	const stopListening = gateway.onConnection((state) => {
		isBack.abort();
		if (state === "broken") onBroken(new TelegramFailure("terminal", { method: "connect", reason: "AUTH_KEY" }));
		if (state !== "down") return;
		isBack = new AbortController();
		clock.sleep(patienceMs, isBack.signal).then(onDead, () => undefined);
	});
	return () => {
		stopListening();
		isBack.abort();
	};
}
