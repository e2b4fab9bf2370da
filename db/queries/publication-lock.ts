import PQueue from "p-queue";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { withNamedLock } from "../with-named-lock";

/** A photo, its lookup and the pauses between calls; longer waits are parked, not held. */
const LOCK_SECONDS = 120;

/** Each holds a connection of the pool and needs another: more at once could starve one another. */
const TURNS = new PQueue({ concurrency: 3 });

/**
 * Runs `work` while nobody else delivers this publication, in this process or another. Throws AppError `conflict` when
 * somebody else does not end.
 */
export async function withPublicationLock<T>(db: Database, publicationId: string, work: () => Promise<T>): Promise<T> {
	const lock = { name: `post.${publicationId.slice(0, 18)}`, seconds: LOCK_SECONDS, refusal: busy };
	return TURNS.add(() => withNamedLock(db, lock, work));
}

function busy(): AppError {
	return new AppError("conflict", "Somebody else is sending this post right now.", { hint: "Look again in a minute." });
}
