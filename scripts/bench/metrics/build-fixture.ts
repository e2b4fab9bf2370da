import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Database } from "@/db/client";
import { say } from "../say-figures";
import { Duck } from "./duck";
import { type FixtureSize, fixtureRows, fixtureStatements } from "./fixture-sql";

/** Each piece becomes one packet: larger ones exceed what default servers accept. */
const CHUNK_BYTES = 256 * 1024;

/** Opens the invented world, making it first where it is not there: the same for the same size. */
export async function openFixture(path: string, size: FixtureSize): Promise<Duck> {
	if (await isThere(path)) return Duck.open(path);
	await mkdir(dirname(path), { recursive: true });
	await rm(`${path}.part`, { force: true });
	const duck = await Duck.open(`${path}.part`);
	for (const statement of fixtureStatements(size)) await duck.run(statement);
	await duck.run("CHECKPOINT");
	duck.close();
	await rename(`${path}.part`, path);
	return Duck.open(path);
}

/** Fills an empty store with the world, table by table, by LOAD DATA. Answers its seconds. */
export async function loadFixture(db: Database, duck: Duck, weeks: number, folder: string): Promise<number> {
	let seconds = 0;
	for (const { table, columns, select } of fixtureRows(weeks)) {
		const file = join(folder, `${table}.tsv`);
		await duck.run(
			`COPY (${select}) TO '${file}' (FORMAT csv, DELIMITER '\t', NULL '\\N', QUOTE '', ESCAPE '', HEADER false)`,
		);
		const startedAt = performance.now();
		await db.pool.query({
			sql: `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${table} CHARACTER SET utf8mb4 (${columns.map((column) => `\`${column}\``).join(",")})`,
			infileStreamFactory: () => createReadStream(file, { highWaterMark: CHUNK_BYTES }),
		});
		const took = (performance.now() - startedAt) / 1000;
		seconds += took;
		const [[rows]] = (await duck.rows(`SELECT count(*) FROM (${select})`)) as [[number]];
		say(`  ${table.padEnd(18)} ${rows.toLocaleString("en").padStart(10)} rows  ${took.toFixed(1)} s`);
		await rm(file);
	}
	return seconds;
}

async function isThere(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null)) !== null;
}
