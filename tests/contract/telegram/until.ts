import type { LiveUpdate } from "@/lib/domain/live-update";
import type { ConnectionState, TelegramGateway } from "@/lib/telegram/gateway";

/** Updates and states as they arrive, and promises for those still to come. */
export class Heard {
	readonly updates: LiveUpdate[] = [];
	readonly states: ConnectionState[] = [];
	private readonly waiting = new Set<() => void>();

	constructor(gateway: TelegramGateway) {
		gateway.onUpdates(({ updates }) => {
			this.updates.push(...updates);
			for (const look of [...this.waiting]) look();
		});
		gateway.onConnection((state) => {
			this.states.push(state);
			for (const look of [...this.waiting]) look();
		});
	}

	/** Resolves with the first update that fits, heard already or to come. */
	update(fits: (update: LiveUpdate) => boolean): Promise<LiveUpdate> {
		return this.until(() => this.updates.find(fits));
	}

	/** Resolves once the connection has told these states, in this order, since `from`. */
	async state(state: ConnectionState, from = 0): Promise<void> {
		await this.until(() => this.states.slice(from).find((one) => one === state));
	}

	texts(): string[] {
		return this.updates.flatMap((update) => textOf(update) ?? []);
	}

	private until<T>(find: () => T | undefined): Promise<T> {
		return new Promise((resolve) => {
			const look = () => {
				const found = find();
				if (found === undefined) return;
				this.waiting.delete(look);
				resolve(found);
			};
			this.waiting.add(look);
			look();
		});
	}
}

/** Text of a message update; `null` for anything else. */
export function textOf(update: LiveUpdate): string | null {
	return update.type === "message" && update.message.entry.type === "message"
		? update.message.entry.message.text
		: null;
}
