import bigInt from "big-integer";
import { BinaryReader } from "telegram/extensions/BinaryReader.js";
import { Api } from "telegram/tl/index.js";
import { AnswerScope } from "@/lib/telegram/map/answer-scope";
import { KnownNames } from "@/lib/telegram/map/known-names";

/** Invented people and one supergroup, as Telegram's own objects. */
export const GROUP_ID = 1_500_000_001;
export const OLA_ID = 7_000_000_001;
export const KIT_ID = 7_000_000_002;
export const GONE_ID = 7_000_000_003;
export const BOT_ID = 7_000_000_004;
export const NEWS_ID = 1_500_000_777;

const noPhoto = () => new Api.ChatPhotoEmpty();

export function rawUser(fields: Partial<Api.User> & { id: bigInt.BigInteger }): Api.User {
	return new Api.User({ accessHash: bigInt(11), ...fields } as ConstructorParameters<typeof Api.User>[0]);
}

export function rawChannel(fields: Partial<Api.Channel>): Api.Channel {
	return new Api.Channel({
		id: bigInt(GROUP_ID),
		accessHash: bigInt("-9007199254740993"),
		title: "Harbour Works",
		photo: noPhoto(),
		date: 1_700_000_000,
		megagroup: true,
		...fields,
	} as ConstructorParameters<typeof Api.Channel>[0]);
}

export const users = [
	rawUser({ id: bigInt(OLA_ID), firstName: "Ola", lastName: "Ek", username: "ola" }),
	rawUser({ id: bigInt(KIT_ID), firstName: "Kit" }),
	rawUser({ id: bigInt(GONE_ID), deleted: true }),
	rawUser({ id: bigInt(BOT_ID), firstName: "Gif", bot: true, botInfoVersion: 1, username: "gif" }),
];

export function scopeOf(chat: Api.Channel = rawChannel({})): AnswerScope {
	const news = rawChannel({ id: bigInt(NEWS_ID), title: "Harbour News", megagroup: false, broadcast: true });
	return new AnswerScope(users, [chat, news], new KnownNames());
}

export const toUser = (id: number) => new Api.PeerUser({ userId: bigInt(id) });
export const toChannel = (id: number) => new Api.PeerChannel({ channelId: bigInt(id) });

/** As it arrives: gramjs reads absent fields of an answer otherwise than it leaves them in an object of one's own. */
export function overTheWire<T extends { getBytes(): Buffer }>(object: T): T {
	return new BinaryReader(object.getBytes()).tgReadObject() as T;
}

type MessageFields = ConstructorParameters<typeof Api.Message>[0];

export function rawMessage(fields: Partial<MessageFields>): Api.Message {
	return new Api.Message({
		id: 10,
		peerId: toChannel(GROUP_ID),
		fromId: toUser(OLA_ID),
		date: 1_700_000_100,
		message: "",
		...fields,
	});
}

export function rawService(action: Api.TypeMessageAction, fields: Partial<MessageFields> = {}): Api.MessageService {
	return new Api.MessageService({
		id: 11,
		peerId: toChannel(GROUP_ID),
		fromId: toUser(OLA_ID),
		date: 1_700_000_200,
		action,
		...fields,
	} as ConstructorParameters<typeof Api.MessageService>[0]);
}
