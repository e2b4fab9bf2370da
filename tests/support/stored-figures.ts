import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/message";

/** Our kinds by Telegram Desktop's `media_type`. */
const MEDIA_TYPES: readonly (readonly [MessageKind, string])[] = [
	["sticker", "sticker"],
	["video", "video_file"],
	["voice", "voice_message"],
	["audio", "audio_file"],
	["animation", "animation"],
];

type Counts = Readonly<Record<string, number>>;

/** What SQL finds of a group, in the terms of the independent figures (`expected/*.json`). Times are shown at an offset. */
export async function storedFigures(
	db: Database,
	groupId: number,
	offsetMinutes: number,
): Promise<Record<string, unknown> & { readonly top: Counts; readonly names: Record<string, string | null> }> {
	const rows = async (sql: string) =>
		(await db.pool.query<RowDataPacket[]>(sql.replaceAll(":group", String(groupId))))[0];
	const record = async (sql: string) =>
		Object.fromEntries((await rows(sql)).map((row) => [String(row.name), Number(row.total)]));
	const local = `DATE_ADD(sent_at, INTERVAL ${offsetMinutes} MINUTE)`;
	const [totals] = await rows(TOTALS.replaceAll(":local", local));
	const [people] = await rows(PEOPLE);
	const [services] = await rows("SELECT COUNT(*) AS service FROM service_messages WHERE group_id=:group");
	const [reactions] = await rows(REACTIONS);
	const kinds = await record(by("kind"));
	const media = MEDIA_TYPES.flatMap(([kind, name]) => {
		const total = kinds[String(MESSAGE_KINDS.indexOf(kind))];
		return total === undefined ? [] : [[name, total]];
	});
	const [joined] = await rows(JOINED);
	const [absent] = await rows(ABSENT);
	return {
		...numbersOf(totals),
		...numbersOf(people),
		...numbersOf(services),
		...numbersOf(reactions),
		...numbersOf(joined),
		...numbersOf(absent),
		entries: Number(totals?.messages) + Number(services?.service),
		first: String(totals?.first),
		last: String(totals?.last),
		photo: kinds[String(MESSAGE_KINDS.indexOf("photo"))] ?? 0,
		polls: kinds[String(MESSAGE_KINDS.indexOf("poll"))] ?? 0,
		media_type: Object.fromEntries(media),
		reaction_by_emoji: await record(EMOJI),
		actions: await record(
			"SELECT action AS name, COUNT(*) AS total FROM service_messages WHERE group_id=:group GROUP BY action ORDER BY action",
		),
		by_month_local: await record(by(`DATE_FORMAT(${local}, '%Y-%m')`)),
		by_hour_local: await record(by(`DATE_FORMAT(${local}, '%H')`)),
		top: await record(by("sender_id")),
		names: Object.fromEntries(
			(await rows("SELECT member_id, display_name FROM members WHERE group_id=:group ORDER BY member_id")).map(
				(row) => [String(row.member_id), row.display_name],
			),
		),
	};
}

function numbersOf(row: RowDataPacket | undefined): { readonly [figure: string]: number } {
	const counted = Object.entries(row ?? {}).filter(([name]) => name !== "first" && name !== "last");
	return Object.fromEntries(counted.map(([name, value]) => [name, Number(value ?? 0)]));
}

function by(expression: string): string {
	return `SELECT ${expression} AS name, COUNT(*) AS total FROM messages WHERE group_id=:group GROUP BY ${expression} ORDER BY 1`;
}

const TOTALS = `SELECT COUNT(*) AS messages,
	DATE_FORMAT(MIN(:local), '%Y-%m-%dT%H:%i:%s') AS first, DATE_FORMAT(MAX(:local), '%Y-%m-%dT%H:%i:%s') AS last,
	SUM(edited_at IS NOT NULL) AS edited,
	SUM(reply_to IS NULL AND topic_id IS NOT NULL AND topic_id<>1) AS reply_to_topic_root,
	SUM(reply_to IS NOT NULL) AS reply_true,
	SUM(is_forward) AS forwarded,
	SUM(JSON_EXTRACT(extras, '$.viaBot') IS NOT NULL) AS via_bot,
	SUM(text<>'') AS with_text, SUM(CHAR_LENGTH(text)) AS chars, SUM(words) AS whitespace_words,
	COUNT(DISTINCT sender_id) AS distinct_from_id
	FROM messages WHERE group_id=:group`;

const PEOPLE = `SELECT COUNT(DISTINCT display_name)+MAX(display_name IS NULL) AS distinct_names,
	SUM(display_name IS NULL) AS from_null
	FROM messages AS m LEFT JOIN members AS p ON p.group_id=m.group_id AND p.member_id=m.sender_id WHERE m.group_id=:group`;

const REACTIONS = `SELECT COUNT(DISTINCT message_id) AS reaction_messages, COALESCE(SUM(count), 0) AS reaction_total
	FROM message_reactions WHERE group_id=:group`;

const EMOJI = `SELECT emoji AS name, SUM(count) AS total FROM message_reactions
	WHERE group_id=:group GROUP BY emoji ORDER BY emoji`;

const JOINED = `SELECT COUNT(*) AS joined_members FROM membership_events WHERE group_id=:group
	AND kind IN ('joined', 'joined_by_link', 'joined_by_request', 'added')`;

const ABSENT = `SELECT COUNT(*) AS reply_target_missing FROM messages AS m
	LEFT JOIN messages AS p ON p.group_id=m.group_id AND p.message_id=m.reply_to
	LEFT JOIN service_messages AS s ON s.group_id=m.group_id AND s.message_id=m.reply_to
	WHERE m.group_id=:group AND m.reply_to IS NOT NULL AND p.message_id IS NULL AND s.message_id IS NULL`;
