import { expect, test } from "vitest";
import { findPeers } from "@/db/queries/telegram-peers";
import type { PeerId } from "@/lib/domain/peer-id";
import type { SeenPeer } from "@/lib/domain/telegram-peer";
import { findPeerRef } from "@/lib/services/telegram/peers/find-peer";
import { rememberPeers } from "@/lib/services/telegram/peers/remember-peers";
import { aLiveChat } from "../../factories/live-chat";
import { withTestDatabase } from "../../support/database";

const database = withTestDatabase();
const ACCOUNT = "account-1";
const AT = new Date("2025-11-18T06:00:00Z");
const CHAT = aLiveChat({ bareId: 77, accessHash: "-9100000000000000001" });

test("a shortened sighting after a full one changes nothing, and a full one after a shortened one takes over", async () => {
	const { db } = database();
	const full = aPerson(501, { accessHash: "111", name: "Ada", username: "AdaL" });
	const short = aPerson(501, { isMin: true, name: "A.", seenInMessage: 9 });
	await rememberPeers(db, ACCOUNT, { people: [full], chats: [CHAT] }, AT);
	await rememberPeers(db, ACCOUNT, { people: [short] }, AT);
	expect((await findPeers(db, ACCOUNT, [501])).get(501)).toMatchObject({
		accessHash: "111",
		isMin: false,
		title: "Ada",
		username: "adal",
		seenIn: null,
	});
	expect(await findPeerRef(db, ACCOUNT, 501)).toEqual({ kind: "user", id: 501, accessHash: "111" });

	await rememberPeers(db, ACCOUNT, { people: [aPerson(502, { isMin: true, name: "B.", seenInMessage: 12 })] }, AT);
	expect(await findPeerRef(db, ACCOUNT, 502)).toEqual({
		kind: "user",
		id: 502,
		accessHash: null,
		seenIn: { chat: CHAT.ref, messageId: 12 },
	});
	await rememberPeers(db, ACCOUNT, { people: [aPerson(502, { accessHash: "222", name: "Bo" })] }, AT);
	expect(await findPeerRef(db, ACCOUNT, 502)).toEqual({ kind: "user", id: 502, accessHash: "222" });
});

test("within one answer the full sighting counts, whichever comes first", async () => {
	const { db } = database();
	const full = aPerson(503, { accessHash: "333", name: "Cy" });
	const short = aPerson(503, { isMin: true, name: "C.", seenInMessage: 1 });
	await rememberPeers(db, ACCOUNT, { people: [short, full, short] }, AT);
	expect(await findPeerRef(db, ACCOUNT, 503)).toEqual({ kind: "user", id: 503, accessHash: "333" });
});

test("access hashes are each account's own", async () => {
	const { db } = database();
	await rememberPeers(db, "account-2", { chats: [aLiveChat({ bareId: 77, accessHash: "5" })] }, AT);
	expect((await findPeerRef(db, ACCOUNT, CHAT.chatId))?.accessHash).toBe(CHAT.ref.accessHash);
	expect((await findPeerRef(db, "account-2", CHAT.chatId))?.accessHash).toBe("5");
	expect(await findPeerRef(db, "account-3", CHAT.chatId)).toBeNull();
});

test("a basic group needs no hash to be asked about", async () => {
	const { db } = database();
	const chat = aLiveChat({ bareId: 42, kind: "basic_group", accessHash: null });
	await rememberPeers(db, ACCOUNT, { chats: [chat] }, AT);
	expect(await findPeerRef(db, ACCOUNT, -42)).toEqual({ kind: "chat", id: 42, accessHash: null });
});

function aPerson(
	id: number,
	seen: {
		readonly name: string;
		readonly accessHash?: string;
		readonly isMin?: boolean;
		readonly username?: string;
		readonly seenInMessage?: number;
	},
): SeenPeer {
	const seenIn = seen.seenInMessage === undefined ? {} : { seenIn: { chat: CHAT.ref, messageId: seen.seenInMessage } };
	return {
		ref: { kind: "user", id, accessHash: seen.accessHash ?? null, ...seenIn },
		peer: { peerId: id as PeerId, name: seen.name, kind: "human" },
		username: seen.username ?? null,
		isMin: seen.isMin ?? false,
		photoId: null,
	};
}
