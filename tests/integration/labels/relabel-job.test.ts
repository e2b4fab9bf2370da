import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { relabelDueGroups } from "@/jobs/functions/relabel-due-groups";
import { relabelGroup } from "@/jobs/functions/relabel-group";
import { provideJobContext } from "@/jobs/job-context";
import { LabelledMessage, LabelPage, LabelRules } from "@/lib/dashboard/labels-contract";
import type { Actor } from "@/lib/domain/access";
import { createApi } from "@/lib/http/create-api";
import { importExport } from "@/lib/services/collect/import-export";
import { aChat, aMessage, resultFolder } from "../../factories/result-json";
import { aServiceContext } from "../../factories/service-context";
import { withTestDatabase } from "../../support/database";
import { rehearse } from "../../support/jobs/json-steps";
import { aContext, OWNER, STRANGER, stubWorkspace } from "../../support/services-context";

const database = withTestDatabase();
const write = resultFolder();
const CHAT = 1_780_000_000;
let groupId = "";

beforeAll(async () => {
	stubWorkspace();
	provideJobContext(async () => aServiceContext(database().db));
	const texts = ["#question where is the kettle", "the weather is fine", "nothing to see"];
	const entries = texts.map((text, index) => aMessage(index + 1, index, { text }));
	const path = await write("chat.json", aChat(entries, { id: CHAT, name: "Kettles" }));
	await importExport(aServiceContext(database().db), { paths: [path], timezone: "UTC" });
	const [rows] = await database().db.pool.query("SELECT group_id AS id FROM tracked_groups");
	groupId = String((rows as { id: number }[])[0]?.id);
});
afterAll(() => provideJobContext(null));

const call = async (path: string, method = "GET", body?: unknown, actor: Actor = OWNER) => {
	const contextOf = async () => aContext(database().db, actor);
	const init = { method, headers: { "content-type": "application/json" } };
	const api = createApi({ contextOf, publicUrl: "https://recaps.example.org" });
	return api.request(
		`/api/v1/groups/${CHAT}${path}`,
		body === undefined ? init : { ...init, body: JSON.stringify(body) },
	);
};
const sweep = () => rehearse(relabelDueGroups, { name: "sweep/labels.requested", data: {} });
const relabel = (data: object = {}) =>
	rehearse(relabelGroup, { id: "relabel:1", name: "group/relabel.requested", data: { groupId, part: 1, ...data } });
const rules = (...phrases: string[]) => ({
	rules: phrases.map((phrase) => ({ label: "blocker", kind: "word", phrase })),
});

describe("the API of labels", () => {
	test("lists messages with what each label rests on, page by page", async () => {
		const page = LabelPage.parse(await (await call("/labels?ids=1,2")).json());
		expect(page.messages.map(({ messageId }) => messageId)).toEqual([1, 2]);
		expect(page.messages[0]?.labels).toMatchObject([{ label: "question", source: "tag", matched: "#question" }]);
		expect((await call("/labels?ids=1;2")).status).toBe(422);
		expect((await call("/labels?since=2025-13-01")).status).toBe(422);
	});

	test("takes an owner's word and the group's own words, and nobody else's", async () => {
		const body = { label: "question", isSet: false };
		expect((await call("/messages/1/label", "PUT", body, STRANGER)).status).toBe(401);
		const decided = LabelledMessage.parse(await (await call("/messages/1/label", "PUT", body)).json());
		expect(decided).toMatchObject({ denied: ["question"], labels: [] });
		expect((await call("/messages/77/label", "PUT", body)).status).toBe(404);
		const saved = LabelRules.parse(await (await call("/label-rules", "PUT", rules("weather"))).json());
		expect(saved).toMatchObject({ rules: [{ phrase: "weather" }], isModelAvailable: false, isRelabelling: true });
		const answer = { label: "answer", kind: "word", phrase: "yes" };
		expect((await call("/label-rules", "PUT", { rules: [answer] })).status).toBe(422);
		expect((await call("/label-model", "PUT", { isModelAllowed: true })).status).toBe(409);
	});
});

describe("reading messages again by job", () => {
	beforeEach(async () => {
		await call("/label-rules", "PUT", rules("weather"));
		await relabel();
	});

	test("the sweep asks for groups read by other words than those of now, once an hour, and for no others", async () => {
		expect((await sweep()).result).toEqual({ relabel: 0 });
		await call("/label-rules", "PUT", rules("kettle"));
		const [first, second] = [await sweep(), await sweep()];
		expect(first.sent).toMatchObject([{ name: "group/relabel.requested", data: { groupId, part: 1 } }]);
		expect(second.sent).toEqual(first.sent);
	});

	test("goes on after a message, and begins again where the words changed on the way", async () => {
		await call("/label-rules", "PUT", rules("kettle"));
		const { result, sent } = await relabel({ after: 1, version: 1 });
		expect(result).toMatchObject({ messages: 2, changed: 1, continuesAs: 2 });
		expect(sent).toEqual([{ id: "relabel:1:part-2", name: "group/relabel.requested", data: { groupId, part: 2 } }]);
		expect((await relabel({ part: 2 })).result).toMatchObject({ messages: 3, changed: 1 });
		expect((await sweep()).result).toEqual({ relabel: 0 });
	});
});
