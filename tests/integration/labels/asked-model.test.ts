import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { relabelGroup } from "@/jobs/functions/relabel-group";
import { provideJobContext } from "@/jobs/job-context";
import { completeChat } from "@/lib/model/complete-chat";
import { importExport } from "@/lib/services/collect/import-export";
import { allowModel } from "@/lib/services/labels/allow-model";
import { decideLabel } from "@/lib/services/labels/decide-label";
import { listLabels } from "@/lib/services/labels/list-labels";
import { askModel } from "@/lib/services/labels/model/ask-model";
import { rewordRecap } from "@/lib/services/labels/model/reword-recap";
import { updateLabelRules } from "@/lib/services/labels/update-label-rules";
import { aChat, aMessage, resultFolder } from "../../factories/result-json";
import { aServiceContext } from "../../factories/service-context";
import { withTestDatabase } from "../../support/database";
import { rehearse } from "../../support/jobs/json-steps";
import { withModelServer } from "../../support/model-server";
import { stubWorkspace } from "../../support/services-context";

const database = withTestDatabase();
const write = resultFolder();
const model = withModelServer();
/** The evening of the messages. */
const NOW = new Date("2025-03-03T20:00:00Z");
const context = () => aServiceContext(database().db, NOW);
const TEXTS = ["hmm, this build will not link on my arm board", "lovely sunset over the harbour tonight"];

let chatId = 1_770_000_000;
let groupId = 0;
const group = () => String(chatId);

beforeAll(() => {
	provideJobContext(async () => context());
	return () => provideJobContext(null);
});
beforeEach(async () => {
	stubWorkspace();
	chatId += 1;
	model.sent.length = 0;
	model.answer = () => '{"answers":[]}';
	const entries = TEXTS.map((text, index) => aMessage(index + 1, index, { text }));
	const path = await write(`${chatId}.json`, aChat(entries, { id: chatId, name: `Chat ${chatId}` }));
	await importExport(context(), { paths: [path], timezone: "UTC" });
	const [rows] = await database().db.pool.query("SELECT MAX(group_id) AS id FROM tracked_groups");
	groupId = (rows as { id: number }[])[0]?.id ?? 0;
});
afterEach(() => vi.unstubAllEnvs());

function setUp(): void {
	vi.stubEnv("SHIPLOG_MODEL_URL", model.url());
	vi.stubEnv("SHIPLOG_MODEL_NAME", "small");
	vi.stubEnv("SHIPLOG_MODEL_KEY", "sesame");
}

/** Both switches on. */
async function switchOn(): Promise<void> {
	setUp();
	await allowModel(context(), { group: group(), isModelAllowed: true });
}

async function labelsOf(messageId: number): Promise<string[]> {
	const { messages } = await listLabels(context(), { group: group(), ids: [messageId] });
	return messages.flatMap(({ labels }) => labels.map(({ label, source }) => `${label} ${source}`));
}

const relabel = () =>
	rehearse(relabelGroup, {
		id: `relabel:${groupId}`,
		name: "group/relabel.requested",
		data: { groupId: String(groupId), part: 1 },
	});
const blocker = (n: number, confidence = 0.9) => JSON.stringify({ answers: [{ n, label: "blocker", confidence }] });

describe("no text leaves", () => {
	test("where the operator has set up no model, which the owner cannot allow either", async () => {
		await expect(allowModel(context(), { group: group(), isModelAllowed: true })).rejects.toMatchObject({
			code: "conflict",
		});
		expect(await askModel(context(), { groupId })).toEqual({ asked: 0, changed: 0, isOver: true });
		expect((await relabel()).error).toBeUndefined();
		expect(model.sent).toEqual([]);
	});

	test("where the owner has not allowed it, or no longer does", async () => {
		setUp();
		expect((await relabel()).result).toMatchObject({ asked: 0 });
		await allowModel(context(), { group: group(), isModelAllowed: true });
		await allowModel(context(), { group: group(), isModelAllowed: false });
		expect((await relabel()).result).toMatchObject({ asked: 0 });
		expect(model.sent).toEqual([]);
	});

	test("to another address the model's server names", async () => {
		await switchOn();
		model.answer = () => ({ status: 307, body: "", location: `${model.url()}/elsewhere` });
		await expect(askModel(context(), { groupId })).rejects.toMatchObject({ code: "upstream_unavailable" });
		expect(model.sent.map(({ path }) => path)).toEqual(["/v1/chat/completions"]);
	});
});

describe("a model that may be asked", () => {
	test("chooses labels for messages the rules say nothing of, once each, and nobody's name is told", async () => {
		await switchOn();
		model.answer = () => `Sure!\n\`\`\`json\n${blocker(1)}\n\`\`\``;
		expect((await relabel()).result).toMatchObject({ asked: 2, changed: 1 });
		expect(await labelsOf(1)).toEqual(["blocker model"]);
		expect(await labelsOf(2)).toEqual([]);
		const [sent] = model.sent;
		expect(sent?.authorization).toBe("Bearer sesame");
		expect(JSON.parse(sent?.body ?? "{}")).toMatchObject({ model: "small", temperature: 0 });
		expect(sent?.body).toContain("will not link");
		expect(sent?.body).not.toMatch(/Ada|user1|2025/);
		expect((await relabel()).result).toMatchObject({ asked: 0, changed: 0 });
		expect(model.sent).toHaveLength(1);
	});

	test("is overruled by rules and owners, and takes everything back when it is forbidden", async () => {
		await switchOn();
		await decideLabel(context(), { group: group(), messageId: 2, label: "blocker", isSet: false });
		model.answer = () => JSON.stringify({ answers: [1, 2].map((n) => ({ n, label: "blocker", confidence: 1 })) });
		await relabel();
		expect([await labelsOf(1), await labelsOf(2)]).toEqual([["blocker model"], []]);
		await updateLabelRules(context(), {
			group: group(),
			rules: [{ label: "question", kind: "word", phrase: "sunset" }],
		});
		await relabel();
		expect([await labelsOf(1), await labelsOf(2)]).toEqual([["blocker model"], ["question lexicon"]]);
		await allowModel(context(), { group: group(), isModelAllowed: false });
		await relabel();
		expect(await labelsOf(1)).toEqual([]);
	});

	test("takes back what it said also of messages whose text is gone", async () => {
		await switchOn();
		model.answer = () => blocker(1);
		await relabel();
		const gone = "UPDATE messages SET text='', extras=NULL, content_hash=0 WHERE group_id=?";
		await database().db.pool.query(gone, [groupId]);
		expect(await labelsOf(1)).toEqual(["blocker model"]);
		await allowModel(context(), { group: group(), isModelAllowed: false });
		await relabel();
		expect(await labelsOf(1)).toEqual([]);
	});

	test("changes nothing by what it was not asked", async () => {
		await switchOn();
		model.answer = () => "I am sorry, I cannot do that.";
		expect(await askModel(context(), { groupId })).toMatchObject({ asked: 2, changed: 0 });
		expect([await labelsOf(1), await labelsOf(2)]).toEqual([[], []]);
	});

	test("that fails is asked again later, and its words are not repeated", async () => {
		await switchOn();
		for (const answer of [
			{ status: 500, body: "secret words" },
			{ status: 200, body: "<html>" },
			{ status: 200, body: "x".repeat(1_100_000) },
		]) {
			model.answer = () => answer;
			const failure = await askModel(context(), { groupId }).catch((error: unknown) => error);
			expect(failure).toMatchObject({ code: "upstream_unavailable" });
			expect(String((failure as Error).message)).not.toMatch(/secret|will not link/);
		}
		model.answer = () => blocker(1);
		expect(await askModel(context(), { groupId })).toMatchObject({ asked: 2, changed: 1 });
	});
});

describe("a recap said otherwise", () => {
	const reword = () => rewordRecap(context(), { group: group(), week: "2025-03-03", locale: "en" });

	test("is not asked for unless both switches are on", async () => {
		setUp();
		await expect(reword()).rejects.toMatchObject({ code: "conflict" });
		expect(model.sent).toEqual([]);
	});

	test("keeps every line whose numbers the model changed, and is told without names", async () => {
		await switchOn();
		model.answer = ({ body }) => {
			const { messages } = JSON.parse(body) as { messages: { content: string }[] };
			const { lines } = JSON.parse(messages.at(-1)?.content ?? "{}") as { lines: { n: number; text: string }[] };
			const said = lines.map(({ n, text }) => ({ n, text: n === 1 ? `${text} indeed` : `${text} and 7 more` }));
			return JSON.stringify({ lines: said });
		};
		const { text, changed } = await reword();
		expect(changed).toBe(1);
		expect(text.split("\n")[0]).toMatch(/ indeed$/);
		expect(text).not.toContain("7 more");
		expect(model.sent[0]?.body).not.toContain("Ada");
	});
});

test("a model that never answers is not waited for", async () => {
	model.answer = () => "silence";
	const silent = { url: model.url(), key: null, name: "small" };
	const question = { task: "label", material: "hush", tokensMax: 10 };
	await expect(completeChat(silent, question, 50)).rejects.toThrow("did not answer in time");
});
