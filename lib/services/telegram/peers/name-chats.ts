import type { KnownPeer } from "@/db/queries/telegram-peers";
import { editDistance } from "@/lib/text/edit-distance";

const SUGGESTED_MAX = 3;
/** A name that shares less than this with what was typed is no help. */
const DISTANCE_SHARE_MAX = 0.6;

type Named = Pick<KnownPeer, "title" | "username">;

/** Chats called exactly `name`, by title in any case. */
export function chatsTitled<T extends Named>(chats: readonly T[], name: string): readonly T[] {
	const wanted = name.trim().toLowerCase();
	return chats.filter(({ title }) => title?.trim().toLowerCase() === wanted);
}

/** The chats whose title or username is most like `name`, nearest first, as people can type them. */
export function nearestChatNames(chats: readonly Named[], name: string): readonly string[] {
	const wanted = name.trim().toLowerCase().replace(/^@/, "");
	return chats
		.map((chat) => ({ chat, distance: distanceOf(chat, wanted) }))
		.filter(({ distance }) => distance <= DISTANCE_SHARE_MAX)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, SUGGESTED_MAX)
		.map(({ chat }) => nameOf(chat));
}

/** 0 for the same name or a part of it, towards 1 the less they share. */
function distanceOf({ title, username }: Named, wanted: string): number {
	const names = [title, username].flatMap((name) => (name === null ? [] : [name.toLowerCase()]));
	const distances = names.map((name) =>
		name.includes(wanted) ? 0 : editDistance(name, wanted) / Math.max(name.length, wanted.length, 1),
	);
	return Math.min(1, ...distances);
}

function nameOf({ title, username }: Named): string {
	if (username !== null) return title === null ? `@${username}` : `“${title}” (@${username})`;
	return `“${title ?? ""}”`;
}
