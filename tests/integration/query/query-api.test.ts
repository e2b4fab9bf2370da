import { beforeAll, expect, test } from "vitest";
import { insertGroup } from "@/db/queries/tracked-groups";
import { ErrorEnvelope } from "@/lib/dashboard/error-contract";
import { QueryAnswer, QueryChoices, SavedQueries, SavedQuery, SearchAnswer } from "@/lib/dashboard/query-contract";
import type { ChatId } from "@/lib/domain/peer-id";
import { createApi } from "@/lib/http/create-api";
import { aRandomChat, storeRandomChat } from "../../factories/random-chat";
import { withTestDatabase } from "../../support/database";
import { aContext, NOW, OWNER, STRANGER, stubWorkspace } from "../../support/services-context";

const database = withTestDatabase();

beforeAll(async () => {
	stubWorkspace();
	const { db } = database();
	await insertGroup(db, {
		...{ groupId: 1, chatId: -1_000_000_000_001 as ChatId, idSource: "telegram", slug: "chat", title: "Chat" },
		...{ kind: "forum", zone: "UTC", zoneSource: "asked", locale: "en", isPublic: true, createdAt: NOW },
	});
	await storeRandomChat(
		db,
		1,
		aRandomChat(7, 60, Date.parse("2025-11-01T00:00:00Z"), Date.parse("2025-11-17T00:00:00Z")),
	);
});

const callAs = (actor: typeof OWNER) => (path: string, init?: RequestInit) =>
	createApi({ contextOf: async () => aContext(database().db, actor), publicUrl: "https://recaps.example.org" }).request(
		`/api${path}`,
		init,
	);
const call = callAs(OWNER);
const json = (method: string, body: unknown): RequestInit => ({
	method,
	headers: { "content-type": "application/json" },
	body: JSON.stringify(body),
});

test("a line and its parts are the same question, also as a table", async () => {
	const line = await call(
		`/v1/groups/chat/query?line=${encodeURIComponent('messages by day last 2 weeks where topic = "JMeter"')}`,
	);
	const parts = await call("/v1/groups/chat/query?measure=messages&by=day&period=last%202%20weeks&topic=JMeter");
	const answer = QueryAnswer.parse(await line.json());
	expect(answer).toEqual(QueryAnswer.parse(await parts.json()));
	expect(answer.rows).toHaveLength(14);
	const csv = await call(`/v1/groups/chat/query.csv?line=${encodeURIComponent(answer.line)}`);
	expect(csv.headers.get("content-type")).toContain("text/csv");
	expect(csv.headers.get("content-disposition")).toContain("attachment");
	expect((await csv.text()).trim().split("\n")).toHaveLength(15);
});

test("a wrong word is told with its place and what was meant", async () => {
	const answer = await call("/v1/groups/chat/query?line=messages%20by%20wekday");
	expect(answer.status).toBe(422);
	const { error } = ErrorEnvelope.parse(await answer.json());
	expect(error.details?.problem).toMatchObject({ start: 12, length: 6, proposal: "weekday" });
});

test("the address without a version leads to the one with it", async () => {
	const answer = await call("/groups/chat/query?line=messages");
	expect([answer.status, answer.headers.get("location")]).toEqual([
		308,
		expect.stringContaining("/api/v1/groups/chat/query?line=messages"),
	]);
});

test("a question is kept, changed and forgotten; a wrong one is refused", async () => {
	const wrong = await call("/v1/groups/chat/queries", json("POST", { name: "X", line: "mesages" }));
	expect(wrong.status).toBe(422);
	const kept = SavedQuery.parse(
		await (await call("/v1/groups/chat/queries", json("POST", { name: "Daily", line: "posts daily" }))).json(),
	);
	expect(kept.line).toBe("messages by day last 12 weeks");
	const path = `/v1/groups/chat/queries/${kept.queryId}`;
	expect((await call(path, json("PUT", { name: "Weekly", line: "posts weekly" }))).status).toBe(200);
	const { queries } = SavedQueries.parse(await (await call("/v1/groups/chat/queries")).json());
	expect(queries.map(({ name, line }) => [name, line])).toEqual([["Weekly", "messages by week last 12 weeks"]]);
	expect((await call(path, { method: "DELETE" })).status).toBe(204);
	expect((await call(path, { method: "DELETE" })).status).toBe(404);
});

test("what can be asked and found is told to members only", async () => {
	const choices = QueryChoices.parse(await (await call("/v1/groups/chat/query/choices")).json());
	expect(choices.topics).toContain("JMeter");
	expect(choices.measures.length).toBeGreaterThan(40);
	const found = SearchAnswer.parse(await (await call("/v1/groups/chat/search?words=words&sender=")).json());
	expect(found.messages.length).toBeGreaterThan(20);
	for (const path of ["query?line=messages", "query.csv?line=messages", "query/choices", "queries", "search?words=a"]) {
		expect((await callAs(STRANGER as typeof OWNER)(`/v1/groups/chat/${path}`)).status).toBe(401);
	}
});
