import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";

/** Tables in which some row of a group holds a word, whatever the column: nothing may be overlooked because nobody thought of it. */
export async function tablesThatHold(db: Database, groupId: number, word: string): Promise<string[]> {
	const [columns] = await db.pool.query<RowDataPacket[]>(
		`SELECT table_name AS name, GROUP_CONCAT(CONCAT('\`', column_name, '\`') ORDER BY ordinal_position) AS texts
		FROM information_schema.columns
		WHERE table_schema=DATABASE() AND data_type IN ('varchar','text','mediumtext','longtext','json')
			AND table_name IN (SELECT table_name FROM information_schema.columns WHERE table_schema=DATABASE() AND column_name='group_id')
		GROUP BY table_name ORDER BY table_name`,
	);
	const holding: string[] = [];
	for (const { name, texts } of columns) {
		const [rows] = await db.pool.query<RowDataPacket[]>(
			`SELECT 1 FROM \`${name}\` WHERE group_id=? AND LOCATE(?, CONCAT_WS(' ', ${texts}))>0 LIMIT 1`,
			[groupId, word],
		);
		if (rows.length > 0) holding.push(String(name));
	}
	return holding;
}

/** Every row of a group's history, as it stands. */
export async function historyOf(db: Database, groupId: number): Promise<RowDataPacket[]> {
	const [messages] = await db.pool.query<RowDataPacket[]>(
		"SELECT * FROM messages WHERE group_id=? ORDER BY message_id",
		[groupId],
	);
	const [services] = await db.pool.query<RowDataPacket[]>(
		"SELECT * FROM service_messages WHERE group_id=? ORDER BY message_id",
		[groupId],
	);
	return [...messages, ...services];
}
