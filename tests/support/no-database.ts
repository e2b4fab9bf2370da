import type { QueryRunner } from "@/db/client";

/** A store that forgets what is written and refuses to be read: for rules that only write on the side. */
export const noDatabase: QueryRunner = {
	get orm(): never {
		throw new Error("This test has no database.");
	},
	pool: { query: (async () => [[], []]) as QueryRunner["pool"]["query"] },
};
