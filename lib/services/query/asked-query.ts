import type { DaySpan } from "@/lib/query/query-period";
import type { QueryScope } from "./query-scope";
import type { ReadQuery } from "./read-query";

/** What is asked, with everything an answer needs. */
export interface AskedQuery {
	readonly line: string;
	readonly read: ReadQuery;
	readonly scope: QueryScope;
	readonly days: DaySpan;
	/** The group's history begins later than the time asked about. */
	readonly isClipped: boolean;
	readonly signal: AbortSignal | undefined;
}
