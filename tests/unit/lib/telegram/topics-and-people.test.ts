import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import { describe, expect, test } from "vitest";
import { AnswerScope } from "@/lib/telegram/map/answer-scope";
import { KnownNames } from "@/lib/telegram/map/known-names";
import { toAdminEvent } from "@/lib/telegram/map/to-admin-event";
import { toChatDetails } from "@/lib/telegram/map/to-chat-details";
import { toLiveChat } from "@/lib/telegram/map/to-live-chat";
import { toLiveMember } from "@/lib/telegram/map/to-live-member";
import { toLiveMessage } from "@/lib/telegram/map/to-live-message";
import { toSeenUser } from "@/lib/telegram/map/to-seen-peer";
import {
	KIT_ID,
	NEWS_ID,
	OLA_ID,
	overTheWire,
	rawChannel,
	rawMessage,
	rawService,
	rawUser,
	scopeOf,
	toUser,
	users,
} from "./raw-chat";

const forum = scopeOf(rawChannel({ forum: true }));
const reply = (fields: ConstructorParameters<typeof Api.MessageReplyHeader>[0]) => ({
	replyTo: new Api.MessageReplyHeader(fields),
});

describe("the topic of a message", () => {
	test.each([
		["its first answers name the topic itself", rawMessage(reply({ forumTopic: true, replyToMsgId: 40 })), 40],
		[
			"answers to answers name it as their thread",
			rawMessage(reply({ forumTopic: true, replyToMsgId: 52, replyToTopId: 40 })),
			40,
		],
		["a message without an answer is in General", rawMessage({}), 1],
		["an answer within General too", rawMessage(reply({ replyToMsgId: 9 })), 1],
		[
			"the row that creates a topic is the topic",
			rawService(new Api.MessageActionTopicCreate({ title: "T", iconColor: 1 })),
			11,
		],
	])("%s", (_rule, raw, topicId) => {
		expect(toLiveMessage(overTheWire(raw), forum)?.topicId).toBe(topicId);
	});

	test("is unknown where the chat is no forum", () => {
		expect(toLiveMessage(overTheWire(rawMessage({})), scopeOf())?.topicId).toBeNull();
	});
});

describe("a shortened chat", () => {
	test("does not make Telegram's own forum forget its topics", () => {
		const known = new KnownNames();
		new AnswerScope([], [rawChannel({ forum: true })], known);
		const short = new AnswerScope([], [rawChannel({ min: true })], known);
		expect(toLiveMessage(overTheWire(rawMessage({})), short)?.topicId).toBe(1);
	});
});

describe("figures of a message", () => {
	test("come along, and what Telegram does not say is unknown", () => {
		const replies = new Api.MessageReplies({ replies: 4, repliesPts: 1 });
		const raw = rawMessage({ views: 70, forwards: 2, replies, editHide: true, groupedId: bigInt("13579246801357924") });
		expect(toLiveMessage(overTheWire(raw), scopeOf())).toMatchObject({
			views: 70,
			forwards: 2,
			replies: 4,
			isEditHidden: true,
		});
		expect(toLiveMessage(overTheWire(raw), scopeOf())?.entry).toMatchObject({
			message: { groupedId: "13579246801357924" },
		});
		expect(toLiveMessage(overTheWire(rawMessage({})), scopeOf())).toMatchObject({
			views: null,
			forwards: null,
			replies: null,
			isEditHidden: false,
		});
	});

	test("an empty message is none", () => {
		expect(toLiveMessage(new Api.MessageEmpty({ id: 3 }), scopeOf())).toBeNull();
	});
});

describe("people", () => {
	test("a shortened user's hash is not kept", () => {
		const short = toSeenUser(rawUser({ id: bigInt(KIT_ID), min: true, firstName: "K", accessHash: bigInt(5) }));
		expect(short).toMatchObject({ isMin: true, ref: { accessHash: null } });
	});

	test("hashes keep all 64 bits", () => {
		const hash = "-9223372036854775807";
		expect(toSeenUser(rawUser({ id: bigInt(1), accessHash: bigInt(hash) })).ref.accessHash).toBe(hash);
	});

	test.each([
		[777000, "telegram"],
		[1087968824, "anonymous_admin"],
		[136817688, "channel"],
	])("Telegram's own account %i is a %s", (id, kind) => {
		expect(toSeenUser(rawUser({ id: bigInt(id), bot: true, firstName: "X" })).peer.kind).toBe(kind);
	});

	const rights = (viewMessages: boolean) => new Api.ChatBannedRights({ viewMessages, untilDate: 0 });
	const people = users.map(toSeenUser);
	test.each([
		[new Api.ChannelParticipant({ userId: bigInt(OLA_ID), date: 9 }), "member", new Date(9000)],
		[
			new Api.ChannelParticipantCreator({ userId: bigInt(OLA_ID), adminRights: new Api.ChatAdminRights({}) }),
			"creator",
			null,
		],
		[
			new Api.ChannelParticipantBanned({
				peer: toUser(OLA_ID),
				kickedBy: bigInt(1),
				date: 9,
				bannedRights: rights(true),
			}),
			"banned",
			null,
		],
		[
			new Api.ChannelParticipantBanned({
				peer: toUser(OLA_ID),
				kickedBy: bigInt(1),
				date: 9,
				bannedRights: rights(false),
			}),
			"restricted",
			null,
		],
		[new Api.ChannelParticipantLeft({ peer: toUser(OLA_ID) }), "left", null],
	])("%o stands in the chat as %s", (raw, status, joinedAt) => {
		expect(toLiveMember(overTheWire(raw), people)).toMatchObject({ status, joinedAt, seen: { ref: { id: OLA_ID } } });
	});

	test("a banned channel is no member", () => {
		const peer = new Api.PeerChannel({ channelId: bigInt(NEWS_ID) });
		expect(toLiveMember(new Api.ChannelParticipantLeft({ peer }), people)).toBeNull();
	});
});

describe("chats", () => {
	test("a basic group knows what it became", () => {
		const chat = new Api.Chat({
			id: bigInt(5),
			title: "Old",
			photo: new Api.ChatPhotoEmpty(),
			participantsCount: 3,
			date: 9,
			version: 1,
			deactivated: true,
			migratedTo: new Api.InputChannel({ channelId: bigInt(6), accessHash: bigInt(7) }),
		});
		expect(toLiveChat(chat)).toMatchObject({
			chatId: -5,
			kind: "basic_group",
			isLost: true,
			migratedTo: { kind: "channel", id: 6, accessHash: "7" },
		});
	});

	test("a private group that was left is lost, a public one can still be read", () => {
		expect(toLiveChat(rawChannel({ left: true }))?.isLost).toBe(true);
		expect(toLiveChat(rawChannel({ left: true, username: "works" }))?.isLost).toBe(false);
		const forbidden = new Api.ChannelForbidden({ id: bigInt(6), accessHash: bigInt(7), title: "X", megagroup: true });
		expect(toLiveChat(forbidden)).toMatchObject({ isLost: true, kind: "supergroup" });
	});

	test("the full answer adds migration, hidden members, statistics and pts", () => {
		const chat = toLiveChat(rawChannel({ forum: true }));
		const full = new Api.ChannelFull({
			about: "",
			participantsHidden: true,
			canViewStats: true,
			statsDc: 4,
			slowmodeSeconds: 10,
			migratedFromChatId: bigInt(5),
			migratedFromMaxId: 99,
			pts: 1234,
		} as ConstructorParameters<typeof Api.ChannelFull>[0]);
		expect(chat && toChatDetails(chat, full)).toMatchObject({
			kind: "forum",
			about: null,
			areMembersHidden: true,
			canViewStats: true,
			statsDc: 4,
			slowModeSeconds: 10,
			migratedFrom: { chat: { kind: "chat", id: 5 }, maxId: 99 },
			pts: 1234,
			adminCount: null,
		});
	});
});

describe("the admin log", () => {
	const event = (action: Api.TypeChannelAdminLogEventAction) =>
		toAdminEvent(
			new Api.ChannelAdminLogEvent({ id: bigInt("9007199254740995"), date: 9, userId: bigInt(OLA_ID), action }),
		);
	const plain = new Api.ChannelParticipant({ userId: bigInt(KIT_ID), date: 1 });
	const bannedRights = new Api.ChatBannedRights({ viewMessages: true, untilDate: 0 });
	const banned = new Api.ChannelParticipantBanned({
		peer: toUser(KIT_ID),
		kickedBy: bigInt(OLA_ID),
		date: 1,
		bannedRights,
	});

	test("ids keep all their digits", () => {
		expect(event(new Api.ChannelAdminLogEventActionParticipantJoin()).eventId).toBe("9007199254740995");
	});

	test.each([
		[new Api.ChannelAdminLogEventActionParticipantJoin(), "joined", OLA_ID],
		[new Api.ChannelAdminLogEventActionParticipantLeave(), "left", OLA_ID],
		[new Api.ChannelAdminLogEventActionParticipantInvite({ participant: plain }), "invited", KIT_ID],
		[
			new Api.ChannelAdminLogEventActionParticipantToggleBan({ prevParticipant: plain, newParticipant: banned }),
			"banned",
			KIT_ID,
		],
		[
			new Api.ChannelAdminLogEventActionParticipantToggleBan({ prevParticipant: banned, newParticipant: plain }),
			"unbanned",
			KIT_ID,
		],
	])("%o is %s", (action, kind, memberId) => {
		expect(event(action)).toMatchObject({ kind, memberId, actorId: OLA_ID });
	});

	test("other changes keep Telegram's name and their small facts", () => {
		expect(event(new Api.ChannelAdminLogEventActionChangeTitle({ prevValue: "A", newValue: "B" }))).toMatchObject({
			kind: "changeTitle",
			memberId: null,
			details: { from: "A", to: "B" },
		});
		expect(event(new Api.ChannelAdminLogEventActionDeleteMessage({ message: rawMessage({ id: 77 }) }))).toMatchObject({
			kind: "deleteMessage",
			details: { message_id: "77" },
		});
	});
});
