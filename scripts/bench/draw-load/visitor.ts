import { setTimeout as sleep } from "node:timers/promises";
import type { BenchGroup } from "./fill-workspace";

/** A visitor opens a page so often, however long the last one took: a slow server does not make them patient. */
const REQUEST_EVERY_MS = 100;

/** Somebody who is signed in. */
export interface Visitor {
	readonly url: string;
	readonly cookie: string;
	readonly group: BenchGroup;
}

/** Milliseconds each of `count` dashboard requests took, asked at a steady pace until `until` is over when no count is given. */
export async function visitPages(visitor: Visitor, until: { isOver(): boolean }): Promise<number[]> {
	const took: Promise<number>[] = [];
	const startedAt = performance.now();
	for (let turn = 0; !until.isOver(); turn++) {
		took.push(timeOf(visitor, pageOf(visitor.group, turn)));
		await sleep(Math.max(0, startedAt + (turn + 1) * REQUEST_EVERY_MS - performance.now()));
	}
	return Promise.all(took);
}

/** Asks for a whole answer. Fails when it is not a good one. */
export async function fetchWhole({ url, cookie }: Visitor, path: string): Promise<Uint8Array> {
	const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: "manual" });
	const body = new Uint8Array(await answer.arrayBuffer());
	if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
	return body;
}

async function timeOf(visitor: Visitor, path: string): Promise<number> {
	const before = performance.now();
	await fetchWhole(visitor, path);
	return performance.now() - before;
}

/** What a person looks at in turn: the list, a group, its numbers, a recap. */
function pageOf({ slug, weeks }: BenchGroup, turn: number): string {
	const week = weeks[turn % weeks.length] ?? "";
	const pages = [
		"/groups",
		`/groups/${slug}`,
		`/api/groups/${slug}/overview?week=${week}`,
		`/groups/${slug}/recaps/${week}`,
	];
	return pages[turn % pages.length] ?? "";
}
