import type { Member } from "../cast/member";
import type { Identity } from "./draft";

export const GROUP_NAME = "Kettle & Solder 🫖";
/** Above every id Telegram has handed out, like those of the members. */
export const GROUP_ID = 97_000_004_170;
const CHANNEL_ID = 97_000_008_215;
const BOT_ID = 97_500_000_031;

/** The anonymous admin: the group speaks itself. */
export const GROUP: Identity = {
	name: GROUP_NAME,
	fromId: `channel${GROUP_ID}`,
	callName: "Kettle & Solder",
	handle: null,
};

/** The linked channel, whose posts Telegram forwards into the group. */
export const CHANNEL: Identity = {
	name: "Kettle & Solder · Noticeboard",
	fromId: `channel${CHANNEL_ID}`,
	callName: "Noticeboard",
	handle: null,
};

export const BOT: Identity = { name: "Bench Bot", fromId: `user${BOT_ID}`, callName: "Bench Bot", handle: null };

/** A member as a sender. */
export function identityOf(member: Member): Identity {
	return { name: member.name, fromId: `user${member.userId}`, callName: member.callName, handle: member.handle };
}
