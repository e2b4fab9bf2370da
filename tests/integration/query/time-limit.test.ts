import { expect, test } from "vitest";
import { withTimeLimit } from "@/db/with-time-limit";
import { AppError } from "@/lib/errors";
import { withTestDatabase } from "../../support/database";

const database = withTestDatabase();
const ENDLESS = `SELECT COUNT(*) FROM information_schema.COLUMNS a, information_schema.COLUMNS b, information_schema.COLUMNS c
	WHERE CONCAT(a.COLUMN_NAME,b.COLUMN_NAME,c.COLUMN_NAME) LIKE '%q%w%x%'`;

test("a statement that takes too long ends on the server, and its connection serves the next", async () => {
	const { db } = database();
	const slow = withTimeLimit(db, { ms: 200 }, (runner) => runner.pool.query(ENDLESS));
	const error = await slow.catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(AppError);
	expect(error).toMatchObject({ code: "invalid" });
	const [rows] = await withTimeLimit(db, { ms: 200 }, (runner) => runner.pool.query("SELECT 1 AS one"));
	expect(rows).toEqual([{ one: 1 }]);
});

test("whoever goes away takes the statement along", async () => {
	const { db } = database();
	const gone = new AbortController();
	const slow = withTimeLimit(db, { ms: 60_000, signal: gone.signal }, async (runner) => {
		const running = runner.pool.query(ENDLESS);
		gone.abort();
		return running;
	});
	await expect(slow).rejects.toBeInstanceOf(AppError);
});
