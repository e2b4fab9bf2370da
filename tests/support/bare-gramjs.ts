import bigInt from "big-integer";
import { Api, TelegramClient } from "telegram";
import { Logger, LogLevel } from "telegram/extensions/Logger.js";
import { StringSession } from "telegram/sessions/index.js";
import { socketClass } from "@/lib/telegram/connection/net-socket";
import { type TestDc, trustTestDc } from "@/lib/telegram/connection/test-dc";

/** gramjs as anybody would use it, pointed at a server on loopback: what our own adapter is measured against. */
export interface BareGramjs {
	/** `users.getUsers` of oneself. */
	self(): Promise<void>;
	/** Reads one page of history; answers how many messages came, and the last one's id. */
	page(chat: { id: number; accessHash: string }, offsetId: number): Promise<{ count: number; lastId: number }>;
	close(): Promise<void>;
}

/** Signs in by phone and code. */
export async function openBareGramjs(dc: TestDc, phone: string, code: string): Promise<BareGramjs> {
	trustTestDc(dc);
	const Socket = socketClass(true);
	const networkSocket = class extends Socket {
		override connect() {
			return super.connect(dc.port, dc.host);
		}
	};
	const session = new StringSession("");
	// The address only has to be there: the socket knows better, and this session cannot hold a port above 32,767.
	session.setDC(2, dc.host, 443);
	const baseLogger = new Logger(LogLevel.NONE);
	const client = new TelegramClient(session, 1, "test", { networkSocket, connectionRetries: 1, baseLogger });
	await client.start({
		phoneNumber: async () => phone,
		phoneCode: async () => code,
		onError: (error) => {
			throw error;
		},
	});
	return {
		async self() {
			await client.invoke(new Api.users.GetUsers({ id: [new Api.InputUserSelf()] }));
		},
		async page({ id, accessHash }, offsetId) {
			const peer = new Api.InputPeerChannel({ channelId: bigInt(id), accessHash: bigInt(accessHash) });
			const none = { offsetDate: 0, addOffset: 0, maxId: 0, minId: 0, hash: bigInt.zero };
			const answer = await client.invoke(new Api.messages.GetHistory({ peer, offsetId, limit: 100, ...none }));
			const messages = "messages" in answer ? answer.messages : [];
			return { count: messages.length, lastId: messages.at(-1)?.id ?? 0 };
		},
		close: () => client.destroy(),
	};
}
