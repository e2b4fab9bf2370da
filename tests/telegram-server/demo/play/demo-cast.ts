import type { AccountHandle } from "../../world/handles/account-handle";
import type { Random } from "../../world/random";
import type { World } from "../../world/world";
import { type CastMember, parseRoster } from "../cast/parse-roster";
import { LATECOMERS, ROSTER } from "../cast/roster";
import { drawPortrait } from "./draw-portrait";

/** Who plays in the demo: the owner and the bot sign in, everybody else only talks. */
export interface DemoCast {
	readonly members: readonly CastMember[];
	readonly latecomers: readonly CastMember[];
	readonly owner: AccountHandle;
	readonly bot: AccountHandle;
	/** User ids by handle; `bell` is the bot. */
	readonly ids: ReadonlyMap<string, number>;
}

export interface DemoSecrets {
	readonly phone: string;
	readonly code: string;
	readonly password: string;
	readonly botToken: string;
}

/** Brings everybody into the world, in an order that never changes: ids depend on it. */
export function castDemo(world: World, secrets: DemoSecrets, random: Random): DemoCast {
	const [members, latecomers] = [parseRoster(ROSTER), parseRoster(LATECOMERS)];
	const { phone, code, password, botToken } = secrets;
	const passwordHint = "the group, without spaces";
	const names = { firstName: "Robin", lastName: "Vance", username: "robin_vance" };
	const owner = world.account({ phone, code, password, passwordHint, ...names, photo: avatar(random) });
	const bot = world.bot({ token: botToken, name: "Merge Bell", username: "merge_bell_bot" });
	const others = [...members.slice(1), ...latecomers].map((member): [string, number] => {
		const name = { firstName: member.firstName, ...(member.lastName === null ? {} : { lastName: member.lastName }) };
		// One in six has no picture, as everywhere.
		const photo = random.chance(0.84) ? { photo: avatar(random) } : {};
		const isPublic = /^[\x20-\x7e]+$/.test(member.firstName) && random.chance(0.7);
		const username = isPublic ? { username: `${member.handle}_demo` } : {};
		return [member.handle, world.user({ ...name, ...photo, ...username }).id];
	});
	return { members, latecomers, owner, bot, ids: new Map([["robin", owner.id], ["bell", bot.id], ...others]) };
}

function avatar(random: Random) {
	return { bytes: drawPortrait(random) };
}
