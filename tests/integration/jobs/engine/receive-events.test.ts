import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withTestDatabase } from "@/tests/support/database";
import { type EngineWorld, emptyEngine, engineWorld } from "@/tests/support/jobs/engine-world";

const DAY_MS = 24 * 60 * 60 * 1_000;

const database = withTestDatabase();
let world: EngineWorld;
beforeEach(async () => {
	await emptyEngine(database().db);
	world = engineWorld(database().db);
});
afterEach(() => world.stop());

async function send(events: unknown, seed?: string): Promise<{ status: number; ids: string[]; error?: string }> {
	const headers = seed === undefined ? {} : { "x-inngest-event-id-seed": seed };
	const body = JSON.stringify(events);
	const response = await world.answer("http://embedded.invalid/e/key", { method: "POST", headers, body });
	return (await response.json()) as { status: number; ids: string[]; error?: string };
}
const stored = () => world.rows("SELECT name, event_id FROM jobs_event ORDER BY seq");

describe("events sent to the embedded executor", () => {
	it("are stored in order, with an id and a time of their own when they have none", async () => {
		const { ids } = await send([{ name: "a/b" }, { name: "a/c", id: "mine", data: { x: 1 }, ts: 5 }]);
		expect(ids).toEqual([expect.stringMatching(/^[0-9A-Z]{26}$/), "mine"]);
		const bodies = (await world.rows("SELECT body FROM jobs_event ORDER BY seq")).map(({ body }) =>
			JSON.parse(String(body)),
		);
		expect(bodies).toEqual([
			{ name: "a/b", id: ids[0], data: {}, ts: world.clock.now() },
			{ name: "a/c", id: "mine", data: { x: 1 }, ts: 5 },
		]);
	});

	it("of one id are taken once in a day, under each name", async () => {
		const event = { name: "a/b", id: "week:1", data: {} };
		await send([event, event]);
		await send(event);
		await send({ ...event, name: "a/c" });
		expect(await stored()).toEqual([
			{ name: "a/b", event_id: "week:1" },
			{ name: "a/c", event_id: "week:1" },
		]);
		await world.clock.advance(DAY_MS - 1);
		expect((await send(event)).ids).toEqual(["week:1"]);
		expect(await stored()).toHaveLength(2);
		await world.clock.advance(1);
		await send(event);
		expect(await stored()).toHaveLength(3);
	});

	it("of one id are taken once by many that send it at once", async () => {
		const event = { name: "a/b", id: "at once", data: {} };
		await Promise.all(Array.from({ length: 6 }, () => send([event, { ...event, id: "also" }])));
		expect((await stored()).map(({ event_id }) => event_id).sort()).toEqual(["also", "at once"]);
	});

	it("of a sending that is repeated are the same events", async () => {
		const events = [{ name: "a/b" }, { name: "a/b" }];
		const first = await send(events, "1763294400000,AAAA");
		const again = await send(events, "1763294400000,AAAA");
		expect(again.ids).toEqual(first.ids);
		expect(new Set(first.ids).size).toBe(2);
		expect(await stored()).toHaveLength(2);
		await send(events, "1763294400000,BBBB");
		expect(await stored()).toHaveLength(4);
	});

	it("are stored all or none", async () => {
		const answer = await send([{ name: "a/b", id: "good" }, { name: "inngest/function.failed" }]);
		expect(answer).toMatchObject({ status: 400, ids: [] });
		expect(await stored()).toEqual([]);
		await send([{ name: "a/b", id: "good" }]);
		expect(await stored()).toHaveLength(1);
	});

	it.each([
		[
			"larger than the real server takes",
			{ name: "a/b", data: { text: "x".repeat(520 * 1024) } },
			/larger than 524288/,
		],
		["with a name of the server's own", { name: "inngest/scheduled.timer" }, /inngest\/scheduled\.timer/],
		["without a name", { data: {} }, /name/],
	])("%s are refused, with the reason", async (_what, event, reason) => {
		const answer = await send([event]);
		expect(answer.status).toBe(400);
		expect(answer.error).toMatch(reason);
		expect(await stored()).toEqual([]);
	});

	it("keep text no JSON column would keep as it is", async () => {
		const data = { zeta: "\ud83d\ude80 \u0000 ' \\ \"", alpha: "\ud800", nested: { b: 1, a: [1.0, 1e21] } };
		await send([{ name: "a/b", id: "odd", data }]);
		const [row] = await world.rows("SELECT body FROM jobs_event");
		const kept = JSON.parse(String(row?.body)) as { data: typeof data };
		expect(kept.data).toEqual(data);
		expect(Object.keys(kept.data)).toEqual(["zeta", "alpha", "nested"]);
	});
});

describe("what else the SDK may ask of its server", () => {
	it.each(["/v1/signals", "/v1/realtime/publish", "/fn/register"])("%s is refused by name", async (path) => {
		const response = await world.answer(`http://embedded.invalid${path}`, { method: "POST", body: "{}" });
		expect(response.status).toBe(501);
		expect(await response.text()).toContain(path);
	});
});
