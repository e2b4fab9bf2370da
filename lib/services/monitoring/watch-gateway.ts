import type { LiveUpdate } from "@/lib/domain/live-update";
import { noteReconnect, setUpdatesLag } from "@/lib/monitoring/update-metrics";
import type { TelegramGateway } from "@/lib/telegram/gateway";

export interface WatchedGateway {
	readonly gateway: Pick<TelegramGateway, "onConnection" | "onUpdates">;
	/** The account's name. */
	readonly account: string;
	readonly now: () => Date;
}

/** Counts an account's reconnects and how late its live messages arrive. Returns how to stop. */
export function watchGateway({ gateway, account, now }: WatchedGateway): () => void {
	let isDown = false;
	const stops = [
		gateway.onConnection((state) => {
			if (state === "up" && isDown) noteReconnect(account);
			isDown = state === "down";
		}),
		gateway.onUpdates(({ updates }) => {
			const newest = Math.max(...updates.map(sentAtMs));
			// Telegram counts whole seconds, and its clock is not ours.
			if (Number.isFinite(newest)) setUpdatesLag(account, Math.max(0, now().getTime() - newest) / 1000);
		}),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

/** `-Infinity` for what is no new message. */
function sentAtMs(update: LiveUpdate): number {
	if (update.type !== "message" || update.isEdit) return Number.NEGATIVE_INFINITY;
	const { entry } = update.message;
	return (entry.type === "message" ? entry.message : entry.service).sentAt.getTime();
}
