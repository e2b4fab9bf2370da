import { readFile } from "node:fs/promises";
import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";

/** Ticks a second that Linux counts a process's time in. */
const TICKS = 100;

/** CPU seconds of the database server and of this process; `null`: the server runs elsewhere. */
export async function cpuSeconds(db: Database): Promise<{ readonly server: number; readonly client: number } | null> {
	const [[row]] = await db.pool.query<RowDataPacket[]>("SELECT @@pid_file AS pid_file, @@datadir AS datadir");
	const file = String(row?.pid_file ?? "");
	const path = file.startsWith("/") ? file : `${row?.datadir}${file}`;
	const pid = await readFile(path, "utf8").catch(() => null);
	const stat = pid === null ? null : await readFile(`/proc/${pid.trim()}/stat`, "utf8").catch(() => null);
	if (stat === null) return null;
	// The name in brackets may hold blanks; user and system time are the 14th and 15th field.
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const { user, system } = process.cpuUsage();
	return { server: (Number(fields[11]) + Number(fields[12])) / TICKS, client: (user + system) / 1e6 };
}
