import { isInside } from "../../world/model/member";
import type { CastMember } from "../cast/parse-roster";
import type { DemoWorld } from "../demo-world";

/** Those of the cast who are in the group now. */
export function presentNow(demo: DemoWorld): CastMember[] {
	const everybody = [...demo.cast.members, ...demo.cast.latecomers];
	return everybody.filter(({ handle }) => isInside(demo.group.chat.roster.get(demo.cast.ids.get(handle) ?? 0)));
}

/** Those who have yet to come. */
export function expected(demo: DemoWorld): CastMember[] {
	return demo.cast.latecomers.filter(
		({ handle }) => demo.group.chat.roster.get(demo.cast.ids.get(handle) ?? 0) === undefined,
	);
}

/** What was said lately: nobody says it again. */
export function recentTexts(demo: DemoWorld, count = 240): ReadonlySet<string> {
	return new Set(demo.group.messages.slice(-count).map(({ text }) => text));
}
