import type { Member } from "../cast/member";
import { weekAt } from "../plan/calendar";
import { departureMoment, INVITED } from "../plan/joins";
import { isAwake } from "../plan/rhythm";
import { FOUNDED_AFTER, topicOpensAt } from "../plan/topic-opens-at";
import { TOPICS } from "../script/topic";
import { presentAt } from "./cast-scene";
import { BOT, GROUP, GROUP_NAME, identityOf } from "./identities";
import type { Stage } from "./stage";

const HOUR = 3600;
const DAY = 86_400;

/** Service rows of the house: founding, topics, title and picture, the bot. */
export function openHouse(stage: Stage): void {
	const [first] = stage.calendar.weeks;
	const founder = stage.roster.find((member) => member.handle === "mira");
	if (first === undefined || founder === undefined) return;
	const mira = identityOf(founder);
	const at = first.startsAt + FOUNDED_AFTER;
	stage.note({ at, actor: mira, fields: { action: "create_channel", title: "Kettle & Solder" } });
	for (const { key, title } of TOPICS.slice(1)) {
		const opensAt = topicOpensAt(key, stage.calendar);
		stage.note({ at: opensAt, actor: mira, fields: { action: "topic_created", title }, opens: key });
	}
	stage.note({ at: at + 200, actor: mira, fields: { action: "invite_members", members: [BOT.name] } });
	const titled = first.endsAt + 3 * DAY + 19 * HOUR;
	stage.note({ at: titled, actor: mira, fields: { action: "edit_group_title", title: GROUP_NAME } });
	const picture = { photo: PHOTO_NOT_INCLUDED, width: 640, height: 640 };
	stage.note({ at: titled + 95, actor: mira, fields: { action: "edit_group_photo", ...picture } });
	const later = stage.calendar.weeks[47]?.startsAt ?? titled;
	stage.note({ at: later + 2 * DAY + 20 * HOUR, actor: GROUP, fields: { action: "edit_group_photo", ...picture } });
}

/** What Telegram Desktop writes in place of a file it was told to leave out. */
export const PHOTO_NOT_INCLUDED = "(File not included. Change data exporting settings to download.)";

/** Joins and departures of every member, as service rows. */
export function recordMembership(stage: Stage): void {
	const founder = stage.roster.find((member) => member.handle === "mira");
	if (founder === undefined) return;
	const mira = identityOf(founder);
	for (const member of stage.roster) {
		const joinedAt = stage.joinedAt.get(member.handle);
		if (joinedAt === undefined || member === founder) continue;
		const random = stage.random.fork(`membership ${member.handle}`);
		const isInvited = INVITED.includes(member.handle) || (member.departure !== "removed" && random.chance(0.07));
		const inviter = INVITED.includes(member.handle) ? mira : inviterOf(stage, member, joinedAt);
		if (isInvited) {
			stage.note({ at: joinedAt, actor: inviter, fields: { action: "invite_members", members: [member.name] } });
		} else {
			const fields = { action: "join_group_by_link", inviter: "Group" };
			stage.note({ at: joinedAt, actor: identityOf(member), fields });
		}
		const leftAt = departureMoment(member, stage.calendar, joinedAt, random);
		if (leftAt === null) continue;
		const actor = member.departure === "removed" ? mira : identityOf(member);
		stage.note({ at: leftAt, actor, fields: { action: "remove_members", members: [member.name] } });
	}
}

function inviterOf(stage: Stage, member: Member, at: number) {
	const random = stage.random.fork(`inviter ${member.handle}`);
	const week = weekAt(stage.calendar, at);
	const known = presentAt(stage, week, at - 1).filter((other) => other !== member && isAwake(other, at, week));
	return identityOf(random.weighted(known.length > 0 ? known : stage.roster, (other) => other.weight));
}
