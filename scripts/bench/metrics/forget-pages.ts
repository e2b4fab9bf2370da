import { setTimeout as sleep } from "node:timers/promises";
import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";

const SMALLEST_MB = 8;
const WAIT_MS = 200;
const WAITS_MAX = 100;

/** Drops what the server keeps of its tables in memory, by making the pool small for a moment. Refused: nothing happens. */
export async function forgetPages(db: Database): Promise<void> {
	const [[row]] = await db.pool.query<RowDataPacket[]>("SELECT @@GLOBAL.innodb_buffer_pool_size AS bytes");
	const bytes = Number(row?.bytes);
	for (const size of [SMALLEST_MB * 1024 * 1024, bytes]) {
		const isDone = await db.pool.query(`SET GLOBAL innodb_buffer_pool_size=${size}`).then(
			() => true,
			() => false,
		);
		if (!isDone) return;
		await settled(db);
	}
}

async function settled(db: Database): Promise<void> {
	for (let wait = 0; wait < WAITS_MAX; wait += 1) {
		const [[row]] = await db.pool.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_resize_status'");
		if (/complete|not started|^$/i.test(String(row?.Value ?? ""))) return;
		await sleep(WAIT_MS);
	}
}
