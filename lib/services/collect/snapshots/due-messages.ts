import type { QueryRunner } from "@/db/client";
import { listSentMessages, type SentSpan } from "@/db/queries/sent-messages";

/** Messages one call may ask about. */
const IDS_MAX = 100;

/** Ids of the messages sent within the spans, in runs small enough for one call each. */
export async function* dueMessages(
	db: QueryRunner,
	groupId: number,
	spans: readonly SentSpan[],
): AsyncGenerator<readonly number[]> {
	let afterId = 0;
	for (;;) {
		const ids = await listSentMessages(db, groupId, spans, { afterId, limit: IDS_MAX });
		if (ids.length > 0) yield ids;
		if (ids.length < IDS_MAX) return;
		afterId = ids.at(-1) ?? afterId;
	}
}
