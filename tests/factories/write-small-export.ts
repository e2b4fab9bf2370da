import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PEOPLE = ["Олена Коваль", "کاوه مهرگان", "Ada 🦉", "田中 さくら", "Zoë", "Marisol", "Bogi"] as const;
const DAY_S = 86_400;
/** Monday 2025-10-20, 00:00 in Tbilisi (UTC+4), as a Unix time. */
const FIRST_MONDAY_S = Date.UTC(2025, 9, 19, 20) / 1_000;
const ZONE_S = 4 * 3_600;

/** The chat {@link writeSmallExport} writes: four whole weeks from 20 October 2025, in UTC+4. */
export const SMALL_CHAT = { title: "Night Owls 🦉 Клуб", slug: "night-owls", weeks: 4, people: PEOPLE } as const;

/**
 * Writes a supergroup's `result.json` as Telegram Desktop lays it out: each week person n posts n+1 times a day on the
 * first five days, and every second post answers the one before. Week w adds w posts of the first person on Sunday.
 */
export async function writeSmallExport(
	folder: string,
	name = "result.json",
): Promise<{ path: string; messages: number }> {
	const messages = Array.from({ length: SMALL_CHAT.weeks }, (_, week) => weekOfPosts(week)).flat();
	const numbered = messages.map((message, at) => ({
		id: at + 1,
		...message,
		...(at % 2 === 1 ? { reply_to_message_id: at } : {}),
	}));
	const chat = { name: SMALL_CHAT.title, type: "public_supergroup", id: 1_234_567_890, messages: numbered };
	await mkdir(folder, { recursive: true });
	const path = join(folder, name);
	await writeFile(path, JSON.stringify(chat, null, 1));
	return { path, messages: numbered.length };
}

function weekOfPosts(week: number) {
	const monday = FIRST_MONDAY_S + week * 7 * DAY_S;
	const workdays = [0, 1, 2, 3, 4].flatMap((day) =>
		PEOPLE.flatMap((_, person) =>
			Array.from({ length: person + 1 }, (__, nth) =>
				aPost(person, monday + day * DAY_S + 34_200 + person * 600 + nth * 60),
			),
		),
	);
	// The last minutes of Sunday are posts too, so the export reaches the end of its last week.
	const sunday = Array.from({ length: week + 1 }, (_, nth) => aPost(0, monday + 7 * DAY_S - 120 + nth * 10));
	return [...workdays, ...sunday];
}

function aPost(person: number, at: number) {
	return {
		type: "message",
		date: new Date((at + ZONE_S) * 1_000).toISOString().slice(0, 19),
		date_unixtime: String(at),
		from: PEOPLE[person],
		from_id: `user${1_000 + person}`,
		text: `note ${at}`,
		text_entities: [{ type: "plain", text: `note ${at}` }],
	};
}
