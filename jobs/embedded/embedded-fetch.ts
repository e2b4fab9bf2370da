import { monotonicFactory } from "ulid";
import { ZodError } from "zod";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/lib/services/context";
import { openContext } from "@/lib/services/open-context";
import { receiveCheckpoint } from "./receive-checkpoint";
import { receiveEvents } from "./receive-events";
import { wakeRunners } from "./wake-runners";

/** The store an executor's state is in, and the time. */
export type EmbeddedStore = Pick<ServiceContext, "db" | "now">;

type Fetch = typeof globalThis.fetch;

const SEND = /^\/e\/[^/]+$/;
const CHECKPOINT = /^\/v1\/checkpoint\/[^/]+\/async$/;

/** On globalThis because Next loads one module several times. */
const held = globalThis as typeof globalThis & { shiplogJobsStore?: EmbeddedStore | undefined };

/** Answers what the SDK asks of its server from the process's own store: events are taken, results kept. Works in any process. */
export const embeddedFetch: Fetch = createEmbeddedFetch(
	async () => held.shiplogJobsStore ?? openContext({ type: "system", job: "jobs" }),
);

/** Has {@link embeddedFetch} use the connections of the executor of this process; `null`: the process's own again. */
export function provideStore(store: EmbeddedStore | null): void {
	held.shiplogJobsStore = store ?? undefined;
}

/** {@link embeddedFetch} on another store. */
export function createEmbeddedFetch(openStore: () => Promise<EmbeddedStore>): Fetch {
	const newId = monotonicFactory();
	return async (input, init) => {
		const { pathname } = new URL(input instanceof Request ? input.url : input);
		const method = init?.method ?? "GET";
		const store = await openStore();
		if (method === "POST" && SEND.test(pathname)) return answerSend(store, init);
		if (method === "POST" && CHECKPOINT.test(pathname)) {
			const engine = { now: store.now, newId: () => newId(store.now().getTime()) };
			const answer = await receiveCheckpoint(store.db, engine, bodyOf(init));
			return answer === "kept" ? json({ status: 200 }, 200) : json({ error: "stale dispatch", status: 409 }, 409);
		}
		const error = `the embedded executor does not know ${method} ${pathname}`;
		return json({ error, status: 501 }, 501);
	};
}

async function answerSend(store: EmbeddedStore, init: RequestInit | undefined): Promise<Response> {
	try {
		const seed = new Headers(init?.headers).get("x-inngest-event-id-seed");
		const ids = await receiveEvents(store.db, bodyOf(init), seed, store.now());
		wakeRunners();
		return json({ ids, status: 200 }, 200);
	} catch (error) {
		if (!(error instanceof AppError) && !(error instanceof ZodError)) throw error;
		return json({ ids: [], error: error.message, status: 400 }, 400);
	}
}

/** The SDK hands text over, as it would send it. */
function bodyOf(init: RequestInit | undefined): unknown {
	return JSON.parse(typeof init?.body === "string" ? init.body : "null");
}

function json(body: object, status: number): Response {
	return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}
