import type { RowDataPacket } from "mysql2/promise";
import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/db/transaction";
import { bulkInsert, takeNew } from "@/db/upsert";
import { withTestDatabase } from "../../support/database";

const database = withTestDatabase();
const HOSTILE = [
	"",
	"'",
	"\\",
	"\\'",
	"a\0b",
	"line\r\nbreak\ttab",
	'"; DROP TABLE bulk; --',
	"\u001a",
	"?",
	"??",
	":name",
	"%_",
	"😀👩‍👩‍👧 مرحبا 東京",
	"`",
	"\u2028",
];
const target = { table: "bulk", columns: ["id", "word", "at", "flag"], onDuplicate: takeNew("word") };

beforeAll(async () => {
	await database().db.pool.query("CREATE TABLE bulk (id INT PRIMARY KEY, word MEDIUMTEXT, at DATETIME, flag BOOLEAN)");
});

const all = async () => (await database().db.pool.query<RowDataPacket[]>("SELECT * FROM bulk ORDER BY id"))[0];

describe("rows written in bulk", () => {
	test("come back as they were, whatever their texts hold", async () => {
		const at = new Date("1999-12-31T23:59:59.900Z");
		await bulkInsert(
			database().db,
			target,
			HOSTILE.map((word, id) => [id, word, at, id % 2 === 0]),
		);
		const rows = await all();
		expect(rows.map(({ word }) => word)).toEqual(HOSTILE);
		expect(rows[1]).toMatchObject({ at: new Date("1999-12-31T23:59:59.000Z"), flag: 0 });
	});

	test("update what the table says on a taken key and leave the rest", async () => {
		await bulkInsert(database().db, target, [[0, "changed", null, null]]);
		expect((await all())[0]).toMatchObject({ word: "changed", flag: 1 });
	});

	test("are split into statements a default server accepts", async () => {
		const long = "x".repeat(1_000_000);
		await bulkInsert(
			database().db,
			target,
			Array.from({ length: 20 }, (_, index) => [100 + index, long, null, null] as const).map((row) => [...row]),
		);
		const [row] = (
			await database().db.pool.query<RowDataPacket[]>(
				"SELECT COUNT(*) AS n, SUM(LENGTH(word)) AS bytes FROM bulk WHERE id>=100",
			)
		)[0];
		expect([row?.n, Number(row?.bytes)]).toEqual([20, 20_000_000]);
	});

	test("of nothing are no statement", async () => {
		const before = await all();
		await bulkInsert(database().db, target, []);
		expect(await all()).toEqual(before);
	});
});

describe("a transaction", () => {
	test("leaves nothing behind when its work fails", async () => {
		const work = inTransaction(database().db, async (tx) => {
			await bulkInsert(tx, target, [[500, "never", null, null]]);
			throw new Error("changed my mind");
		});
		await expect(work).rejects.toThrow("changed my mind");
		expect((await all()).some(({ id }) => id === 500)).toBe(false);
	});

	test("joins the one it is called in", async () => {
		const work = inTransaction(database().db, async (outer) => {
			await inTransaction(outer, (inner) => bulkInsert(inner, target, [[501, "joined", null, null]]));
			throw new Error("outer fails");
		});
		await expect(work).rejects.toThrow("outer fails");
		expect((await all()).some(({ id }) => id === 501)).toBe(false);
	});

	test("is run again after a deadlock, and both writers succeed", async () => {
		await bulkInsert(database().db, target, [
			[600, "a", null, null],
			[601, "b", null, null],
		]);
		let waiting = 0;
		const gate = Promise.withResolvers<void>();
		const attempts = { forwards: 0, backwards: 0 };
		const swap = (name: keyof typeof attempts, first: number, second: number) =>
			inTransaction(database().db, async (tx) => {
				attempts[name] += 1;
				await tx.pool.query("UPDATE bulk SET word=CONCAT(word, ?) WHERE id=?", [name, first]);
				waiting += 1;
				if (waiting === 2) gate.resolve();
				await gate.promise;
				await tx.pool.query("UPDATE bulk SET word=CONCAT(word, ?) WHERE id=?", [name, second]);
			});
		await Promise.all([swap("forwards", 600, 601), swap("backwards", 601, 600)]);
		expect(attempts.forwards + attempts.backwards).toBeGreaterThan(2);
		const words = (await all()).filter(({ id }) => id >= 600).map(({ word }) => word);
		for (const word of words) expect(word).toMatch(/^.(forwardsbackwards|backwardsforwards)$/);
	});
});
