import type { StoredMessage } from "../model/stored-message";
import { findPosition } from "./find-position";

/** What history methods ask for, in Telegram's words; 0 means "not given". */
export interface PageQuery {
	readonly offsetId: number;
	/** Unix seconds; heeded when there is no `offsetId`. */
	readonly offsetDate: number;
	readonly addOffset: number;
	readonly limit: number;
	readonly minId: number;
	readonly maxId: number;
}

export interface Page {
	/** Newest first. */
	readonly messages: readonly StoredMessage[];
	/** How many of the list are newer than the first of the page. */
	readonly offset: number;
}

/** Telegram's greatest page. */
const LIMIT = 100;

/**
 * One page of `list` (ascending ids). Telegram counts down from the newest: the page starts `addOffset` rows after the
 * first row older than `offsetId` (or `offsetDate`); what would lie before the newest row is cut off. Both bounds are exclusive.
 */
export function pageOf(list: readonly StoredMessage[], query: PageQuery): Page {
	const low = query.minId > 0 ? findPosition(list, (message) => message.id > query.minId) : 0;
	const high = query.maxId > 0 ? findPosition(list, (message) => message.id >= query.maxId) : list.length;
	const start = Math.min(Math.max(offsetPosition(list, query), low), high);
	const newest = start - query.addOffset;
	const limit = Math.min(Math.max(query.limit, 0), LIMIT);
	const from = Math.max(low, newest - limit);
	const to = Math.min(high, newest);
	return { messages: to > from ? list.slice(from, to).reverse() : [], offset: Math.max(0, list.length - to) };
}

/** How many rows are older than the offset. */
function offsetPosition(list: readonly StoredMessage[], query: PageQuery): number {
	if (query.offsetId > 0) return findPosition(list, (message) => message.id >= query.offsetId);
	if (query.offsetDate > 0) return findPosition(list, (message) => message.date >= query.offsetDate);
	return list.length;
}
