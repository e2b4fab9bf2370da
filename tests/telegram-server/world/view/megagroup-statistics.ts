import type { TlObject } from "../../tl-object";
import { findPosition } from "../log/find-position";
import type { Channel } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import type { Cast } from "./cast";

const WEEK = 7 * 86_400;
const TOP = 10;
const GRAPHS = [
	"growth",
	"members",
	"new_members_by_source",
	"languages",
	"messages",
	"actions",
	"top_hours",
	"weekdays",
];

/** `stats.megagroupStats` of the last seven days, counted from what the world holds. */
export function megagroupStatistics(cast: Cast, channel: Channel): TlObject {
	const end = cast.world.date + 1;
	const current = messagesBetween(channel, end - WEEK, end);
	const previous = messagesBetween(channel, end - 2 * WEEK, end - WEEK);
	const joined = channel.roster.inside().filter(({ joinedAt }) => joinedAt > end - WEEK).length;
	const count = channel.roster.count;
	const graphs = GRAPHS.map((name) => [`${name}_graph`, { _: "statsGraphAsync", token: `${channel.id}/${name}` }]);
	const top_posters = topPosters(cast, current);
	return {
		_: "stats.megagroupStats",
		period: { _: "statsDateRangeDays", min_date: end - WEEK, max_date: end },
		members: figure(count, count - joined),
		messages: figure(current.length, previous.length),
		viewers: figure(Math.ceil(count * 0.6), Math.ceil((count - joined) * 0.6)),
		posters: figure(authorsOf(current).size, authorsOf(previous).size),
		...Object.fromEntries(graphs),
		top_posters,
		top_admins: [],
		top_inviters: [],
		users: cast.lists().users,
	};
}

function messagesBetween(channel: Channel, from: number, to: number): StoredMessage[] {
	const { all } = channel.log;
	const start = findPosition(all, ({ date }) => date >= from);
	const end = findPosition(all, ({ date }) => date >= to);
	return all.slice(start, end).filter(({ action }) => action === null);
}

function authorsOf(messages: readonly StoredMessage[]): Map<number, StoredMessage[]> {
	return Map.groupBy(
		messages.filter(({ from }) => from?.kind === "user"),
		({ from }) => from?.id ?? 0,
	);
}

function topPosters(cast: Cast, messages: readonly StoredMessage[]): TlObject[] {
	const ranked = [...authorsOf(messages)].sort(([, a], [, b]) => b.length - a.length).slice(0, TOP);
	return ranked.map(([userId, own]) => {
		cast.user(userId);
		const chars = own.reduce((sum, { text }) => sum + text.length, 0);
		return {
			_: "statsGroupTopPoster",
			user_id: userId,
			messages: own.length,
			avg_chars: Math.round(chars / own.length),
		};
	});
}

function figure(current: number, previous: number): TlObject {
	return { _: "statsAbsValueAndPrev", current, previous };
}
