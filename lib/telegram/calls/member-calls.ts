import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import type { LiveMember, PeerRef } from "../../domain/telegram-peer";
import type { CallOptions } from "../call-gate";
import type { MemberFilter, Slice, TelegramGateway } from "../gateway";
import { AnswerScope } from "../map/answer-scope";
import { fromId } from "../map/long";
import { toInputChannel, toInputPeer } from "../map/to-input";
import { toLiveMember } from "../map/to-live-member";
import { TelegramFailure } from "../telegram-failure";
import type { Requests } from "./requests";

/** Who is in a chat. Telegram lists at most 10,000 of a supergroup; basic groups come in one piece. */
export function memberCalls(api: Requests): Pick<TelegramGateway, "members" | "member"> {
	return {
		members(chat, filter, offset, limit, options) {
			return chat.kind === "chat"
				? sliceBasicGroup(api, chat, filter, offset, limit, options)
				: sliceChannel(api, chat, filter, offset, limit, options);
		},

		async member(chat, user, options) {
			if (chat.kind === "chat") {
				const { members } = await readBasicGroup(api, chat, options);
				return members.find((one) => one.seen.ref.id === user.id) ?? null;
			}
			const channel = toInputChannel(chat);
			const request = new Api.channels.GetParticipant({ channel, participant: toInputPeer(user) });
			try {
				const { participant, users, chats } = await api.invoke(request, options);
				return toLiveMember(participant, new AnswerScope(users, chats, api.known).people);
			} catch (error) {
				if (error instanceof TelegramFailure && error.reason === "USER_NOT_PARTICIPANT") return null;
				throw error;
			}
		},
	};
}

async function sliceChannel(
	api: Requests,
	chat: PeerRef,
	filter: MemberFilter,
	offset: number,
	limit: number,
	options: CallOptions | undefined,
): Promise<Slice<LiveMember>> {
	const page = { channel: toInputChannel(chat), filter: toFilter(filter), offset, limit, hash: bigInt.zero };
	const answer = await api.invoke(new Api.channels.GetParticipants(page), options);
	if (answer.className === "channels.ChannelParticipantsNotModified") {
		return { items: [], total: null, next: null, people: [] };
	}
	const { people } = new AnswerScope(answer.users, answer.chats, api.known);
	const items = answer.participants.map((raw) => toLiveMember(raw, people)).filter((member) => member !== null);
	const reached = offset + answer.participants.length;
	const isLast = answer.participants.length === 0 || reached >= answer.count;
	return { items, total: answer.count, next: isLast ? null : String(reached), people };
}

async function sliceBasicGroup(
	api: Requests,
	chat: PeerRef,
	filter: MemberFilter,
	offset: number,
	limit: number,
	options: CallOptions | undefined,
): Promise<Slice<LiveMember>> {
	const { members, people } = await readBasicGroup(api, chat, options);
	const matching = members.filter((member) => matches(member, filter));
	const items = matching.slice(offset, offset + limit);
	const reached = offset + items.length;
	return { items, total: matching.length, next: reached < matching.length ? String(reached) : null, people };
}

async function readBasicGroup(api: Requests, chat: PeerRef, options: CallOptions | undefined) {
	const answer = await api.invoke(new Api.messages.GetFullChat({ chatId: fromId(chat.id) }), options);
	const { people } = new AnswerScope(answer.users, answer.chats, api.known);
	const list = answer.fullChat.className === "ChatFull" ? answer.fullChat.participants : null;
	if (list?.className !== "ChatParticipants") {
		throw new TelegramFailure("no_rights", { method: "messages.getFullChat", reason: "CHAT_FORBIDDEN", code: 403 });
	}
	const members = list.participants.map((raw) => toLiveMember(raw, people)).filter((member) => member !== null);
	return { members, people };
}

function toFilter(filter: MemberFilter): Api.TypeChannelParticipantsFilter {
	switch (filter.type) {
		case "recent":
			return new Api.ChannelParticipantsRecent();
		case "admins":
			return new Api.ChannelParticipantsAdmins();
		case "bots":
			return new Api.ChannelParticipantsBots();
		case "banned":
			return new Api.ChannelParticipantsKicked({ q: "" });
		case "search":
			return new Api.ChannelParticipantsSearch({ q: filter.query });
	}
}

/** The same choice Telegram makes for supergroups. */
function matches(member: LiveMember, filter: MemberFilter): boolean {
	switch (filter.type) {
		case "recent":
			return true;
		case "admins":
			return member.status === "admin" || member.status === "creator";
		case "bots":
			return member.seen.peer.kind === "bot";
		case "banned":
			return member.status === "banned";
		case "search":
			return (member.seen.peer.name ?? "").toLowerCase().includes(filter.query.toLowerCase());
	}
}
