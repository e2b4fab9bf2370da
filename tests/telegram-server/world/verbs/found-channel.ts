import { HOME_DC } from "../files/dc";
import { MessageLog } from "../log/message-log";
import { PtsLog } from "../log/pts-log";
import type { Channel } from "../model/chat";
import { ALL_ADMIN_RIGHTS, DEFAULT_BANNED_RIGHTS } from "../model/rights";
import { Roster } from "../model/roster";
import type { StoredFile } from "../model/stored-file";
import { GENERAL_TOPIC } from "../model/topic";
import type { WorldState } from "../world-state";
import { newMember } from "./enter-chat";

export interface NewChannel {
	readonly title: string;
	readonly creatorId: number;
	readonly about?: string;
	readonly username?: string | null;
	readonly isBroadcast?: boolean;
	readonly isForum?: boolean;
	readonly areMembersHidden?: boolean;
	readonly needsApproval?: boolean;
	readonly slowModeSeconds?: number;
	readonly canViewStats?: boolean;
	readonly statsDc?: number;
	readonly photo?: StoredFile | null;
	/** Unix seconds. */
	readonly date?: number;
	readonly migratedFrom?: Channel["migratedFrom"];
}

/** Channel ids as Telegram gives them: above a thousand million. */
const FIRST_CHANNEL = 1_500_000_000;

/** Makes a supergroup, forum or broadcast channel with its creator in it and nothing said yet. */
export function foundChannel(world: WorldState, given: NewChannel): Channel {
	const id = FIRST_CHANNEL + world.next() * 13;
	const date = given.date ?? world.date;
	const channel: Channel = {
		kind: "channel",
		id,
		title: given.title,
		about: given.about ?? "",
		date,
		creatorId: given.creatorId,
		inviteHash: inviteHashOf(world, id),
		photo: given.photo ?? null,
		roster: new Roster(),
		log: new MessageLog(),
		readUpTo: new Map(),
		isBroadcast: given.isBroadcast ?? false,
		isForum: given.isForum ?? false,
		username: given.username ?? null,
		pts: new PtsLog(),
		nextMessageId: 1,
		topics: new Map(),
		adminLog: [],
		areMembersHidden: given.areMembersHidden ?? false,
		needsApproval: given.needsApproval ?? false,
		slowModeSeconds: given.slowModeSeconds ?? 0,
		mayPostAt: new Map(),
		defaultBannedRights: DEFAULT_BANNED_RIGHTS,
		canViewStats: given.canViewStats ?? false,
		statsDc: given.statsDc ?? HOME_DC,
		linkedId: null,
		migratedFrom: given.migratedFrom ?? null,
		discussionIds: new Map(),
	};
	channel.roster.set({ ...newMember(given.creatorId, date), status: "creator", adminRights: ALL_ADMIN_RIGHTS });
	if (channel.isForum) addGeneral(channel);
	world.channels.set(id, channel);
	return channel;
}

export function inviteHashOf(world: WorldState, id: number): string {
	return Buffer.from(world.long("invite", id).toString(36)).toString("base64url").slice(0, 16);
}

function addGeneral(channel: Channel): void {
	const states = { isClosed: false, isHidden: false, isPinned: false, isDeleted: false };
	const { date, creatorId } = channel;
	channel.topics.set(GENERAL_TOPIC, {
		id: GENERAL_TOPIC,
		title: "General",
		date,
		creatorId,
		iconColor: 0x6fb9f0,
		...states,
	});
}
