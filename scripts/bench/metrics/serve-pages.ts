import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@/db/client";
import { createLogger } from "@/lib/logger";
import { createFirstOwner } from "@/lib/services/auth/create-first-owner";
import { Random } from "../../sample/random";
import { OWNER } from "../draw-load/fill-workspace";
import { signIn } from "../draw-load/sign-in";
import { fetchWhole, type Visitor } from "../draw-load/visitor";

const USERS = 20;
const VISITS_EACH = 25;
/** A person reads what they opened: half a second to a second and a half, on average one. */
const THINK_MS = [500, 1_500] as const;
const WARM_UP_VISITS = 40;

/** Milliseconds of every answer, by kind of page. */
export type PageTimes = ReadonlyMap<string, readonly number[]>;

const PAGES: readonly (readonly [name: string, path: (slug: string) => string])[] = [
	["overview (API)", (slug) => `/api/groups/${slug}/overview`],
	["group page", (slug) => `/groups/${slug}`],
	["list of groups", () => "/groups"],
];

/** Twenty people look at groups at once, the largest as often as all others together. */
export async function visitAsMany(url: string, databaseUrl: string, groups: number): Promise<PageTimes> {
	await makeOwner(databaseUrl);
	const visitor: Visitor = { url, cookie: await signIn(url), group: { slug: "group-1", weeks: [] } };
	const random = new Random(23);
	const slugOf = () => `group-${random.chance(0.5) ? 1 : random.int(1, groups)}`;
	for (let visit = 0; visit < WARM_UP_VISITS; visit += 1) {
		for (const [, path] of PAGES) await fetchWhole(visitor, path(slugOf()));
	}
	const times = new Map<string, number[]>(PAGES.map(([name]) => [name, []]));
	const user = async (): Promise<void> => {
		await sleep(random.int(0, THINK_MS[1]));
		for (let visit = 0; visit < VISITS_EACH; visit += 1) {
			const [name, path] = random.pick(PAGES);
			const before = performance.now();
			await fetchWhole(visitor, path(slugOf()));
			times.get(name)?.push(performance.now() - before);
			await sleep(random.int(...THINK_MS));
		}
	};
	await Promise.all(Array.from({ length: USERS }, user));
	return times;
}

async function makeOwner(databaseUrl: string): Promise<void> {
	const db = openDatabase({ url: databaseUrl });
	try {
		const actor = { type: "system", job: "bench" } as const;
		await createFirstOwner({ actor, now: () => new Date(), db, log: createLogger("warn") }, OWNER);
	} finally {
		await db.close();
	}
}
