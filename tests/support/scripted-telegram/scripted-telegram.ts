import type { AccountState, LiveUpdate, LiveUpdates } from "@/lib/domain/live-update";
import type { LiveChatDetails, PeerRef } from "@/lib/domain/telegram-peer";
import type { ConnectionState, TelegramGateway } from "@/lib/telegram/gateway";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { aLiveChat, liveChatDetails } from "../../factories/live-chat";
import { ScriptedChat } from "./scripted-chat";

const START: AccountState = { pts: 1, qts: 0, seq: 0, date: 0 };

/** Chats in memory behind the gateway's port: for the collector's own rules, where no wire is needed. */
export class ScriptedTelegram {
	readonly chats: ScriptedChat[] = [];
	readonly calls: { readonly method: string; readonly query: unknown }[] = [];
	readonly #updateListeners = new Set<(updates: LiveUpdates) => void>();
	readonly #connectionListeners = new Set<(state: ConnectionState) => void>();
	/** `drop` loses what is pushed, `hold` keeps it for {@link release}. */
	delivery: "deliver" | "drop" | "hold" = "deliver";
	#held: LiveUpdate[] = [];
	/** Runs before an answer is given; may throw. */
	before: (method: string, query: unknown) => void | Promise<void> = () => undefined;

	supergroup(id: number): ScriptedChat {
		return this.#add({ kind: "channel", id, accessHash: "7" });
	}

	basicGroup(id: number): ScriptedChat {
		return this.#add({ kind: "chat", id, accessHash: null });
	}

	/** Delivers what was held, in the order given (default: as it happened). */
	release(order: (updates: LiveUpdate[]) => LiveUpdate[] = (updates) => updates): void {
		const held = order(this.#held);
		this.#held = [];
		this.delivery = "deliver";
		for (const update of held) this.push(update);
	}

	push(update: LiveUpdate): void {
		if (this.delivery === "hold") this.#held.push(update);
		if (this.delivery !== "deliver") return;
		for (const listen of this.#updateListeners) listen({ updates: [update], people: [], chats: [] });
	}

	reconnect(): void {
		for (const state of ["down", "up"] as const) for (const listen of this.#connectionListeners) listen(state);
	}

	/** The port; what a test does not script throws. */
	gateway(): TelegramGateway {
		const ask = async <T>(method: string, query: unknown, answer: () => T): Promise<T> => {
			this.calls.push({ method, query });
			await this.before(method, query);
			return answer();
		};
		const port: Partial<TelegramGateway> = {
			chat: (ref) => ask("chat", ref, () => this.#details(ref)),
			history: (ref, query) => ask("history", query, () => this.#chat(ref).history(query)),
			channelDifference: (ref, pts, limit) =>
				ask("channelDifference", pts, () => this.#chat(ref).difference(pts, limit)),
			state: () => ask("state", null, () => START),
			accountDifference: (from) =>
				ask("accountDifference", from, () => {
					return { updates: [], people: [], chats: [], state: from, isFinal: true, isTooLong: false };
				}),
			onUpdates: (listen) => {
				this.#updateListeners.add(listen);
				return () => this.#updateListeners.delete(listen);
			},
			onConnection: (listen) => {
				this.#connectionListeners.add(listen);
				return () => this.#connectionListeners.delete(listen);
			},
		};
		return port as TelegramGateway;
	}

	#add(ref: PeerRef): ScriptedChat {
		const chat = new ScriptedChat(ref, (update) => this.push(update));
		this.chats.push(chat);
		return chat;
	}

	#chat(ref: PeerRef): ScriptedChat {
		const chat = this.chats.find((known) => known.ref.kind === ref.kind && known.ref.id === ref.id);
		if (chat === undefined || chat.isLost) {
			throw new TelegramFailure("chat_lost", { method: "scripted", reason: "CHANNEL_PRIVATE", code: 400 });
		}
		return chat;
	}

	#details(ref: PeerRef): LiveChatDetails {
		const chat = this.#chat(ref);
		const kind = ref.kind === "channel" ? "supergroup" : "basic_group";
		const shown = { ...aLiveChat({ kind, title: "Scripted", participants: 7 }), chatId: chat.chatId, ref };
		return liveChatDetails(shown, { pts: ref.kind === "channel" ? chat.pts : null, ...chat.details });
	}
}
