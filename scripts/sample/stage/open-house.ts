import type { Member } from "../cast/member";
import { departureMoment, INVITED } from "../plan/joins";
import { TOPICS } from "../script/topic";
import { BOT, GROUP, GROUP_NAME, identityOf } from "./identities";
import type { Stage } from "./stage";

const HOUR = 3600;
const DAY = 86_400;
/** The founder starts the group on the first Monday at 8:30. */
const FOUNDED_AT = 8.5 * HOUR;

/** Service rows of the house: founding, topics, title and picture, the bot. */
export function openHouse(stage: Stage): void {
	const [first] = stage.calendar.weeks;
	const founder = stage.roster.find((member) => member.handle === "mira");
	if (first === undefined || founder === undefined) return;
	const mira = identityOf(founder);
	const at = first.startsAt + FOUNDED_AT;
	stage.note({ at, actor: mira, fields: { action: "create_channel", title: "Kettle & Solder" } });
	for (const [position, topic] of TOPICS.slice(1).entries()) {
		const week = stage.calendar.weeks[topic.opensInWeek] ?? first;
		const opensAt =
			week.index === 0 ? at + 40 + position * 21 : week.startsAt + HOUR * (0.2 + position / 10) + 5 * HOUR;
		stage.note({
			at: Math.round(opensAt),
			actor: mira,
			fields: { action: "topic_created", title: topic.title },
			opens: topic.key,
		});
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
	const known = stage.roster.filter(
		(other) => other.weight > 0 && other !== member && (stage.joinedAt.get(other.handle) ?? at) < at,
	);
	return identityOf(random.weighted(known.length > 0 ? known : stage.roster, (other) => other.weight));
}
