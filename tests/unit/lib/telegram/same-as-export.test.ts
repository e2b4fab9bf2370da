import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import { describe, expect, test } from "vitest";
import type { HistoryEntry } from "@/lib/domain/message";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { toLiveMessage } from "@/lib/telegram/map/to-live-message";
import { ExportClock } from "@/lib/telegram-export/map/export-clock";
import { JsonEntryMapper } from "@/lib/telegram-export/map/json-entry-mapper";
import {
	BOT_ID,
	GONE_ID,
	GROUP_ID,
	KIT_ID,
	NEWS_ID,
	OLA_ID,
	overTheWire,
	rawMessage,
	rawService,
	scopeOf,
	toChannel,
	toUser,
	users,
} from "./raw-chat";

const chat = {
	chatId: toMarkedChannelId(GROUP_ID),
	idSource: "telegram" as const,
	kind: "supergroup" as const,
	title: "Harbour Works",
	isPublic: false,
};

/** The entry Telegram Desktop's export of the same row gives. */
function fromExport(row: Record<string, unknown>): HistoryEntry {
	const mapper = new JsonEntryMapper(
		{ chat, botIds: new Set([BOT_ID]), showsReactions: true },
		new ExportClock(null, null),
	);
	const entry = mapper.map({ date: "2023-11-14T22:15:00", ...row });
	if (typeof entry === "string") throw new Error(entry);
	return entry;
}

function live(raw: Api.TypeMessage): HistoryEntry {
	const message = toLiveMessage(overTheWire(raw), scopeOf());
	if (message === null) throw new Error("no message");
	return message.entry;
}

const ola = { from: "Ola Ek", from_id: `user${OLA_ID}` };
const row = { id: 10, type: "message", date_unixtime: "1700000100", ...ola, text: "" };

describe("one message, exported and live, is the same entry", () => {
	test("text with spans, where a span inside another is left out", () => {
		const message = "Ask @kit about #docks or x";
		const entities = [
			new Api.MessageEntityMention({ offset: 4, length: 4 }),
			new Api.MessageEntityBold({ offset: 5, length: 2 }),
			new Api.MessageEntityHashtag({ offset: 15, length: 6 }),
			new Api.MessageEntityTextUrl({ offset: 25, length: 1, url: "https://example.org/" }),
		];
		const text_entities = [
			{ type: "plain", text: "Ask " },
			{ type: "mention", text: "@kit" },
			{ type: "plain", text: " about " },
			{ type: "hashtag", text: "#docks" },
			{ type: "plain", text: " or " },
			{ type: "text_link", text: "x", href: "https://example.org/" },
		];
		expect(live(rawMessage({ message, entities }))).toEqual(fromExport({ ...row, text: message, text_entities }));
	});

	test("a reply that was edited and forwarded through an inline bot", () => {
		const raw = rawMessage({
			message: "yes",
			editDate: 1_700_000_900,
			viaBotId: bigInt(BOT_ID),
			fwdFrom: new Api.MessageFwdHeader({ fromId: toUser(KIT_ID), date: 1_600_000_000 }),
			replyTo: new Api.MessageReplyHeader({ replyToMsgId: 7 }),
		});
		const exported = {
			...row,
			text: "yes",
			edited_unixtime: "1700000900",
			edited: "2023-11-14T22:28:20",
			via_bot: "@gif",
			forwarded_from: "Kit",
			reply_to_message_id: 7,
		};
		expect(live(raw)).toEqual(fromExport(exported));
	});

	test.each([
		["a deleted account", toUser(GONE_ID), { from: null, from_id: `user${GONE_ID}` }],
		["an anonymous admin", toChannel(GROUP_ID), { from: "Harbour Works", from_id: `channel${GROUP_ID}` }],
		["another channel", toChannel(NEWS_ID), { from: "Harbour News", from_id: `channel${NEWS_ID}` }],
		["a bot", toUser(BOT_ID), { from: "Gif", from_id: `user${BOT_ID}` }],
		["nobody named, which is the chat itself", undefined, { from: "Harbour Works", from_id: `channel${GROUP_ID}` }],
	])("sent by %s", (_who, fromId, exported) => {
		const raw = rawMessage({ message: "hi", ...(fromId === undefined ? { fromId: undefined } : { fromId }) } as never);
		expect(live(raw)).toEqual(fromExport({ ...row, ...exported, text: "hi" }));
	});

	test("a reply into another chat has no target here", () => {
		const replyTo = new Api.MessageReplyHeader({ replyToMsgId: 7, replyToPeerId: toChannel(NEWS_ID) });
		const exported = { ...row, text: "x", reply_to_message_id: 7, reply_to_peer_id: `channel${NEWS_ID}` };
		expect(live(rawMessage({ message: "x", replyTo }))).toEqual(fromExport(exported));
	});

	test("a photo with its caption", () => {
		const sizes = [
			new Api.PhotoStrippedSize({ type: "i", bytes: Buffer.from([1]) }),
			new Api.PhotoSize({ type: "m", w: 320, h: 200, size: 900 }),
			new Api.PhotoSizeProgressive({ type: "y", w: 1280, h: 800, sizes: [100, 90_000] }),
		];
		const photo = new Api.Photo({
			id: bigInt(5),
			accessHash: bigInt(6),
			fileReference: Buffer.from("r"),
			date: 1,
			sizes,
			dcId: 4,
		});
		const raw = rawMessage({ message: "dock", media: new Api.MessageMediaPhoto({ photo }) });
		const exported = { ...row, text: "dock", photo: "p.jpg", photo_file_size: 90_000, width: 1280, height: 800 };
		expect(live(raw)).toEqual(fromExport(exported));
		expect(toLiveMessage(raw, scopeOf())?.file).toEqual({
			kind: "photo",
			fileId: "5",
			accessHash: "6",
			reference: "cg==",
			dc: 4,
			size: "y",
			bytes: 90_000,
			mimeType: "image/jpeg",
		});
	});

	test.each([
		[
			"sticker",
			[new Api.DocumentAttributeSticker({ alt: "💎", stickerset: new Api.InputStickerSetEmpty() })],
			{ sticker_emoji: "💎" },
		],
		["voice_message", [new Api.DocumentAttributeAudio({ voice: true, duration: 7 })], { duration_seconds: 7 }],
		["audio_file", [new Api.DocumentAttributeAudio({ duration: 70 })], { duration_seconds: 70 }],
		[
			"video_file",
			[new Api.DocumentAttributeVideo({ duration: 3.8, w: 640, h: 360 })],
			{ duration_seconds: 3, width: 640, height: 360 },
		],
		[
			"video_message",
			[new Api.DocumentAttributeVideo({ roundMessage: true, duration: 5, w: 240, h: 240 })],
			{ duration_seconds: 5, width: 240, height: 240 },
		],
		["animation", [new Api.DocumentAttributeAnimated()], {}],
		[undefined, [new Api.DocumentAttributeFilename({ fileName: "plan.pdf" })], { file_name: "plan.pdf" }],
	])("a document that is a %s", (media_type, attributes, facts) => {
		const document = new Api.Document({
			id: bigInt(5),
			accessHash: bigInt(6),
			fileReference: Buffer.from("r"),
			date: 1,
			mimeType: "a/b",
			size: bigInt(4096),
			dcId: 4,
			attributes,
		});
		const raw = rawMessage({ media: new Api.MessageMediaDocument({ document }) });
		const file = "(File not included. Change data exporting settings to download.)";
		const exported = { ...row, file, file_size: 4096, mime_type: "a/b", ...(media_type && { media_type }), ...facts };
		expect(live(raw)).toEqual(fromExport(exported));
	});

	test("a poll with its tally", () => {
		const words = (text: string) => new Api.TextWithEntities({ text, entities: [] });
		const poll = new Api.Poll({
			id: bigInt(1),
			question: words("When?"),
			closed: true,
			answers: [
				new Api.PollAnswer({ text: words("Mon"), option: Buffer.from([0]) }),
				new Api.PollAnswer({ text: words("Tue"), option: Buffer.from([1]) }),
			],
		});
		const results = new Api.PollResults({
			totalVoters: 3,
			results: [new Api.PollAnswerVoters({ option: Buffer.from([1]), voters: 3, chosen: true })],
		});
		const answers = [
			{ text: "Mon", voters: 0, chosen: false },
			{ text: "Tue", voters: 3, chosen: true },
		];
		const exported = { ...row, poll: { question: "When?", closed: true, total_voters: 3, answers } };
		expect(live(rawMessage({ media: new Api.MessageMediaPoll({ poll, results }) }))).toEqual(fromExport(exported));
	});

	test("reactions of every kind, with those Telegram still dates", () => {
		const emoji = new Api.ReactionEmoji({ emoticon: "👍" });
		const custom = new Api.ReactionCustomEmoji({ documentId: bigInt("5431449001532594346") });
		const reactions = new Api.MessageReactions({
			results: [
				new Api.ReactionCount({ reaction: emoji, count: 2 }),
				new Api.ReactionCount({ reaction: custom, count: 1 }),
				new Api.ReactionCount({ reaction: new Api.ReactionPaid(), count: 9 }),
			],
			recentReactions: [new Api.MessagePeerReaction({ peerId: toUser(KIT_ID), date: 1_700_000_160, reaction: emoji })],
		});
		const exported = {
			...row,
			text: "x",
			reactions: [
				{
					type: "emoji",
					emoji: "👍",
					count: 2,
					recent: [{ from: "Kit", from_id: `user${KIT_ID}`, date: "2023-11-14T22:16:00" }],
				},
				{ type: "custom_emoji", document_id: "5431449001532594346", count: 1 },
				{ type: "paid", count: 9 },
			],
		};
		expect(live(rawMessage({ message: "x", reactions }))).toEqual(
			fromExport({ ...exported, date: "2023-11-14T22:15:00" }),
		);
	});

	test.each([
		["location", new Api.MessageMediaGeo({ geo: new Api.GeoPointEmpty() }), { location_information: null }],
		["a dice, which an export shows as nothing", new Api.MessageMediaDice({ value: 3, emoticon: "🎲" }), {}],
		[
			"a link preview",
			new Api.MessageMediaWebPage({ webpage: new Api.WebPageEmpty({ id: bigInt(1) }) }),
			{ text: "l" },
		],
	])("media: %s", (_name, media, exported) => {
		const text = "text" in exported ? exported.text : "";
		expect(live(rawMessage({ media, message: text }))).toEqual(fromExport({ ...row, ...exported }));
	});
});

const actor = { actor: "Ola Ek", actor_id: `user${OLA_ID}` };
const service = { id: 11, type: "service", date_unixtime: "1700000200", date: "2023-11-14T22:16:40", text: "" };
const reply = { replyTo: new Api.MessageReplyHeader({ replyToMsgId: 7 }) };
const kit = [bigInt(KIT_ID)];

describe("one service row, exported and live, is the same entry", () => {
	test.each([
		[new Api.MessageActionPinMessage(), { ...actor, action: "pin_message", message_id: 7 }, reply],
		[new Api.MessageActionChatEditTitle({ title: "New" }), { ...actor, action: "edit_group_title", title: "New" }, {}],
		[
			new Api.MessageActionChatJoinedByLink({ inviterId: bigInt(KIT_ID) }),
			{ ...actor, action: "join_group_by_link", inviter: "Kit" },
			{},
		],
		[new Api.MessageActionChatJoinedByRequest(), { ...actor, action: "join_group_by_request" }, {}],
		[
			new Api.MessageActionTopicCreate({ title: "Docks", iconColor: 1 }),
			{ ...actor, action: "topic_created", title: "Docks" },
			{},
		],
		[new Api.MessageActionTopicEdit({ title: "Piers" }), { ...actor, action: "topic_edit", new_title: "Piers" }, {}],
		[
			new Api.MessageActionChannelMigrateFrom({ title: "Old", chatId: bigInt(5) }),
			{ ...actor, action: "migrate_from_group", title: "Old" },
			{},
		],
		[new Api.MessageActionChatDeletePhoto(), { ...actor, action: "delete_group_photo" }, {}],
		[new Api.MessageActionCustomAction({ message: "did" }), { ...actor, information_text: "did" }, {}],
		[
			new Api.MessageActionPaymentSent({ currency: "EUR", totalAmount: bigInt(5) }),
			{ action: "send_payment", invoice_message_id: 7 },
			reply,
		],
	])("%o", (action, exported, fields) => {
		expect(live(rawService(action, fields))).toEqual(fromExport({ ...service, ...exported }));
	});

	test.each([
		["create_group", new Api.MessageActionChatCreate({ title: "Old", users: kit }), { title: "Old" }],
		["invite_members", new Api.MessageActionChatAddUser({ users: kit }), {}],
		["remove_members", new Api.MessageActionChatDeleteUser({ userId: bigInt(KIT_ID) }), {}],
	])("%s also knows the ids an export leaves out", (action, raw, fields) => {
		const exported = fromExport({ ...service, ...actor, ...fields, action, members: ["Kit"] });
		const member = { peerId: KIT_ID, name: "Kit" };
		expect(exported.type).toBe("service");
		expect(live(rawService(raw))).toEqual({
			...exported,
			service: { ...(exported.type === "service" && exported.service), members: [member] },
		});
	});

	test("names a deleted member no more than an export does", () => {
		const entry = live(rawService(new Api.MessageActionChatAddUser({ users: [bigInt(GONE_ID)] })));
		expect(entry).toEqual(fromExport({ ...service, ...actor, action: "invite_members", members: [null] }));
		expect(users.some((user) => user.deleted)).toBe(true);
	});
});
