import type { Database } from "@/db/client";
import { withNamedLock } from "@/db/with-named-lock";
import { AppError } from "@/lib/errors";

const LOCK = {
	name: "connect",
	/** Connecting takes a few statements: whoever waits longer than this waits for something that hangs. */
	seconds: 10,
	refusal: () => new AppError("conflict", "Another group is being connected.", { hint: "Try again in a moment." }),
};

/** Runs `work` while nobody else connects a group, so that counting them and adding one is one step. */
export function withConnectLock<T>(db: Database, work: () => Promise<T>): Promise<T> {
	return withNamedLock(db, LOCK, work);
}
