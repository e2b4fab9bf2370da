import type { Duck } from "../../../scripts/bench/metrics/duck";

/** How the raw file is to be read: the group's zone, and what only its owner could say. */
export interface RawExport {
	readonly path: string;
	/** IANA name. */
	readonly zone: string;
}

/**
 * Reads Telegram Desktop's JSON with SQL alone into `entries`: one row a message or service row, with the local time of
 * the group. Written from the layout of the files, not from the importer.
 */
export async function readJsonExport(duck: Duck, { path, zone }: RawExport): Promise<void> {
	await duck.run(`CREATE TABLE chat AS SELECT
		coalesce(json_extract_string(json, '$.name'), json_extract_string(json, '$.chats.list[0].name')) AS title,
		coalesce(json_extract_string(json, '$.type'), json_extract_string(json, '$.chats.list[0].type')) AS type,
		coalesce(json_extract_string(json, '$.id'), json_extract_string(json, '$.chats.list[0].id')) AS id
		FROM read_json_objects('${path}', maximum_object_size = 400000000)`);
	await duck.run(`CREATE TABLE raw AS SELECT unnest(json_extract(json, '$.messages[*]') || json_extract(json, '$.chats.list[*].messages[*]')) AS m
		FROM read_json_objects('${path}', maximum_object_size = 400000000)`);
	// A clock of the exporter's where the file has no UTC: it is then taken for the group's own.
	await duck.run(`CREATE TABLE entries AS SELECT (m->>'id')::BIGINT AS id, m->>'type' AS type, m->>'action' AS action,
		m->>'from' AS name, m->>'from_id' AS from_id, coalesce(m->>'from_id', m->>'from') AS sender,
		m->>'actor' AS actor, m->>'actor_id' AS actor_id, (m->>'date')::TIMESTAMP AS written_at,
		CASE WHEN m->>'date_unixtime' IS NULL THEN (m->>'date')::TIMESTAMP
			ELSE timezone('${zone}', to_timestamp((m->>'date_unixtime')::BIGINT)) END AS local_at,
		CASE WHEN m->>'date_unixtime' IS NULL THEN epoch((m->>'date')::TIMESTAMP)::BIGINT
			ELSE (m->>'date_unixtime')::BIGINT END AS seconds,
		(m->>'reply_to_message_id')::BIGINT AS reply_to, m->>'reply_to_peer_id' IS NOT NULL AS is_reply_elsewhere,
		m->>'forwarded_from' IS NOT NULL OR json_exists(m, '$.forwarded_from') AS is_forward,
		CASE json_type(m->'text') WHEN 'VARCHAR' THEN m->>'text' WHEN 'ARRAY' THEN
			array_to_string(list_transform(json_extract(m, '$.text[*]'), p -> CASE json_type(p) WHEN 'VARCHAR' THEN p->>'$' ELSE p->>'text' END), '')
			ELSE '' END AS text,
		CASE WHEN m->>'media_type' IS NOT NULL THEN CASE m->>'media_type' WHEN 'sticker' THEN 'sticker' WHEN 'video_message' THEN 'video_note'
				WHEN 'voice_message' THEN 'voice' WHEN 'animation' THEN 'animation' WHEN 'video_file' THEN 'video' WHEN 'audio_file' THEN 'audio'
				WHEN 'story' THEN 'story' ELSE 'other' END
			WHEN json_exists(m, '$.photo') THEN 'photo' WHEN json_exists(m, '$.file') THEN 'document' WHEN json_exists(m, '$.poll') THEN 'poll'
			WHEN json_exists(m, '$.location_information') OR json_exists(m, '$.place_name') THEN 'location'
			WHEN json_exists(m, '$.contact_information') THEN 'contact' WHEN json_exists(m, '$.game_title') THEN 'game'
			WHEN json_exists(m, '$.invoice_information') THEN 'invoice' WHEN json_exists(m, '$.story') THEN 'story' END AS media,
		m->'members' AS members, m->'reactions' AS reactions, json_exists(m, '$.inline_bot_buttons') AS has_buttons FROM raw`);
	await duck.run(`CREATE TABLE reactions AS SELECT e.id, r->>'type' AS type,
			CASE r->>'type' WHEN 'paid' THEN 'paid' WHEN 'custom_emoji' THEN 'custom' ELSE r->>'emoji' END AS emoji,
			(r->>'count')::BIGINT AS total, r->'recent' AS recent, e.written_at, e.seconds
		FROM (SELECT *, unnest(json_extract(reactions, '$[*]')) AS r FROM entries WHERE type = 'message')  e`);
	await duck.run(`CREATE TABLE reaction_dates AS SELECT id, emoji, d->>'from_id' AS person, timezone('${zone}',
			to_timestamp(epoch((d->>'date')::TIMESTAMP) - (epoch(written_at) - seconds))) AS local_at
		FROM (SELECT *, unnest(json_extract(recent, '$[*]')) AS d FROM reactions) WHERE d->>'date' IS NOT NULL`);
	await duck.run(`CREATE TABLE comings AS
		SELECT id, 0 AS position, 'join' AS kind, local_at, coalesce(actor_id, actor) AS who FROM entries
			WHERE action IN ('join_group_by_link', 'join_group_by_request')
		UNION ALL SELECT id, position, CASE action WHEN 'invite_members' THEN 'join' ELSE 'leave' END, local_at,
			CASE WHEN who = actor THEN coalesce(actor_id, actor) ELSE who END FROM (
			SELECT *, unnest(json_extract_string(members, '$[*]')) AS who, generate_subscripts(json_extract_string(members, '$[*]'), 1) AS position
			FROM entries WHERE action IN ('invite_members', 'remove_members'))`);
}
