import type { Duck } from "../../../scripts/bench/metrics/duck";

/** Attachments by what their block says of itself, the first that fits. */
const MEDIA = [
	["media_poll", "poll"],
	["photo_wrap", "photo"],
	["sticker_wrap", "sticker"],
	["animated_wrap", "animation"],
	["video_file_wrap", "video"],
	["media_voice_message", "voice"],
	["media_audio_file", "audio"],
	["media_file", "document"],
	["media_location", "location"],
	["media_contact", "contact"],
] as const;

/** Cards of pictures and films: their title tells a sticker, an animation and a round video apart. */
const TITLES = [
	["Sticker", "sticker"],
	["Animation", "animation"],
	["Video message", "video_note"],
] as const;

const has = (text: string) => `contains(block, '${text}')`;
const card = (name: string, plain: string) =>
	`WHEN ${has(name)} THEN CASE regexp_extract(block, '<div class="title bold">\\s*([^<]*?)\\s*<', 1) ${TITLES.map(
		([title, kind]) => `WHEN '${title}' THEN '${kind}'`,
	).join(" ")} ELSE '${plain}' END`;

/** Reads pages as Telegram Desktop writes them with SQL alone, into the same tables as the JSON layout. */
export async function readHtmlExport(duck: Duck, pages: string): Promise<void> {
	await duck.run(`CREATE TABLE pages AS SELECT filename, content,
		coalesce(nullif(regexp_extract(filename, 'messages(\\d*)\\.html$', 1), '')::INT, 1) AS page FROM read_text('${pages}')`);
	// Folders of one month each say so behind the chat's name.
	await duck.run(`CREATE TABLE chat AS SELECT any_value(regexp_replace(trim(
		regexp_extract(content, '<div class="text bold">\\s*([^<]*)', 1), E' \\n\\r\\t'), ' \\(\\d{4}-\\d\\d\\)$', '')) AS title,
		'private_supergroup' AS type, NULL AS id FROM pages`);
	await duck.run(`CREATE TABLE raw AS SELECT filename, page, position, block FROM (
		SELECT filename, page, unnest(string_split(content, '<div class="message ')) AS block,
			generate_subscripts(string_split(content, '<div class="message '), 1) AS position FROM pages) WHERE position > 1`);
	await duck.run(`CREATE TABLE lines AS SELECT *, regexp_extract(block, 'id="message(-?\\d+)"', 1)::BIGINT AS id,
		starts_with(block, 'service') AS is_service,
		CASE WHEN starts_with(block, 'default clearfix joined') THEN NULL ELSE regexp_replace(trim(
			regexp_extract(block, '<div class="from_name">\\s*([^<]*)', 1), E' \\n\\r\\t'), '\\s+via @\\w+$', '') END AS own_name,
		regexp_extract(block, 'title="(\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d:\\d\\d)', 1) AS written,
		regexp_extract(block, '<div class="reply_to details">\\s*[^<]*<a href="[^"]*#go_to_message(\\d+)"', 1) AS target FROM raw`);
	await duck.run(`CREATE TABLE entries AS SELECT id, 'message' AS type, NULL::VARCHAR AS action, name, NULL::VARCHAR AS from_id, name AS sender,
		NULL::VARCHAR AS actor, NULL::VARCHAR AS actor_id, local_at AS written_at, local_at, epoch(local_at)::BIGINT AS seconds,
		nullif(target, '')::BIGINT AS reply_to, false AS is_reply_elsewhere, ${has("forwarded body")} AS is_forward,
		CASE WHEN ${has('<div class="text">')} THEN 'words' ELSE '' END AS text,
		CASE ${card("media_photo", "photo")} ${card("media_video", "video")} ${MEDIA.map(
			([name, kind]) => `WHEN ${has(name)} THEN '${kind}'`,
		).join(" ")} END AS media, NULL AS members, false AS has_buttons FROM (
		SELECT *, strptime(written, '%d.%m.%Y %H:%M:%S') AS local_at,
			last_value(own_name IGNORE NULLS) OVER (PARTITION BY filename ORDER BY position) AS name FROM lines WHERE NOT is_service)`);
	// Dates are service rows too, with ids below zero.
	await duck.run(`INSERT INTO entries (id, type, action) SELECT id, 'service', CASE WHEN contains(block, 'created topic') THEN 'topic_created' END
		FROM lines WHERE is_service AND id > 0`);
	await duck.run("CREATE TABLE reactions (id BIGINT, emoji VARCHAR, total BIGINT)");
	await duck.run("CREATE TABLE reaction_dates (id BIGINT, emoji VARCHAR, person VARCHAR, local_at TIMESTAMP)");
	await duck.run("CREATE TABLE comings (id BIGINT, kind VARCHAR, local_at TIMESTAMP, who VARCHAR)");
}
