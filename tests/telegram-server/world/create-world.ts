import { keepFile, type NewFile } from "./files/keep-file";
import { privateChat } from "./find-chat";
import { allHandlers } from "./handlers/all-handlers";
import { AccountDirectory } from "./handles/account-directory";
import { addPerson } from "./handles/add-person";
import { BasicGroupHandle } from "./handles/basic-group-handle";
import { ChatHandle } from "./handles/chat-handle";
import { PersonHandle } from "./handles/person-handle";
import { SupergroupHandle } from "./handles/supergroup-handle";
import { idOf, secondsOf } from "./handles/who";
import { appendMessage } from "./verbs/append-message";
import { foundChannel, type NewChannel } from "./verbs/found-channel";
import { foundGroup } from "./verbs/found-group";
import { userObject } from "./view/user-object";
import type { NewRoom, NewSupergroup, World } from "./world";
import { WorldState } from "./world-state";

/**
 * An empty invented Telegram. `now` is its clock in ms. The same seed and the same verbs in the same order give the same
 * ids and hashes.
 */
export function createWorld(options: { readonly seed?: number; readonly now: () => number }): World {
	const state = new WorldState(options.seed ?? 1, options.now);
	const accounts = new AccountDirectory(state);
	return {
		state,
		handlers: allHandlers(state),
		onPush: (deliver) => void state.deliverers.push(deliver),
		accountByPhone: (phone) => accounts.byPhone(phone),
		accountByBotToken: (token) => accounts.byToken(token),
		accountById: (userId) => accounts.byId(userId),
		userObject: (userId, viewerId) => userObject(state, userId, viewerId),
		account: (given) => accounts.add(given),
		bot: (given) => accounts.addBot(given),
		user: (given) => new PersonHandle(state, addPerson(state, given)),
		supergroup: (given) => openRoom(state, given, supergroupFacts(given)),
		channel: ({ linkedTo, ...given }) => {
			const handle = openRoom(state, given, { isBroadcast: true });
			if (linkedTo !== undefined) {
				handle.chat.linkedId = linkedTo.id;
				linkedTo.chat.linkedId = handle.id;
			}
			return handle;
		},
		basicGroup: ({ title, creator, members = [], at }) => {
			const when = at === undefined ? {} : { date: secondsOf(at) };
			const given = { title, creatorId: idOf(creator), memberIds: members.map(idOf), ...when };
			return new BasicGroupHandle(state, foundGroup(state, given));
		},
		direct: (first, second) => new ChatHandle(state, privateChat(state, idOf(first), idOf(second))),
		expireFileReferences: () => {
			state.fileReferencesFrom = state.now() + 1;
		},
	};
}

function supergroupFacts(given: NewSupergroup): Partial<NewChannel> {
	return {
		isForum: given.forum ?? false,
		areMembersHidden: given.hiddenMembers ?? false,
		needsApproval: given.approval ?? false,
		slowModeSeconds: given.slowMode ?? 0,
		canViewStats: given.canViewStats ?? false,
		...(given.statsDc === undefined ? {} : { statsDc: given.statsDc }),
	};
}

/** Makes the chat, its first row (always id 1) and its crowd. */
function openRoom(state: WorldState, given: NewRoom, facts: Partial<NewChannel>): SupergroupHandle {
	const creatorId = idOf(given.creator);
	const date = given.at === undefined ? state.date : secondsOf(given.at);
	const channel = foundChannel(state, {
		title: given.title,
		creatorId,
		about: given.about ?? "",
		username: given.username ?? null,
		photo: given.photo === undefined ? null : keepFile(state, pictureOf(given.photo)),
		date,
		...facts,
	});
	const from = channel.isBroadcast ? null : ({ kind: "user", id: creatorId } as const);
	appendMessage(state, channel, { from, action: { _: "messageActionChannelCreate", title: given.title }, date });
	const handle = new SupergroupHandle(state, channel);
	if (given.members !== undefined) handle.crowd(given.members);
	return handle;
}

function pictureOf(photo: NewFile | true): NewFile {
	return photo === true ? {} : photo;
}
