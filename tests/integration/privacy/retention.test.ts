import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listUnsentEvents, markEventsSent } from "@/db/queries/outbox-events";
import { findStoredFile, upsertStoredFile } from "@/db/queries/stored-files";
import { purgeExpiredMessages } from "@/jobs/functions/purge-expired-messages";
import { provideJobContext } from "@/jobs/job-context";
import { pathOfContent } from "@/lib/services/collect/files/file-folder";
import { importExport } from "@/lib/services/collect/import-export";
import { forgetLeftovers } from "@/lib/services/privacy/forget-leftovers";
import { getRetention } from "@/lib/services/privacy/get-retention";
import { updateRetention } from "@/lib/services/privacy/update-retention";
import { keepPicture, pictureFolder } from "@/lib/services/recap/picture-cache";
import { uploadsRoot } from "@/lib/services/uploads/upload-folder";
import { resultFolder } from "../../factories/result-json";
import { aServiceContext } from "../../factories/service-context";
import { withTestDatabase } from "../../support/database";
import { rehearse } from "../../support/jobs/json-steps";
import { STRANGER, stubWorkspace } from "../../support/services-context";
import { LATER, OLD_ENTRIES, SECRET, toldChat } from "../../support/told-chat";
import { tablesThatHold } from "../../support/whole-store";

const database = withTestDatabase();
const write = resultFolder();
const context = (now = LATER) => aServiceContext(database().db, now);
const DAY_MS = 24 * 3_600_000;
let folder = "";
beforeAll(() => {
	folder = stubWorkspace();
	provideJobContext(async () => context());
});
afterAll(async () => {
	provideJobContext(null);
	await rm(folder, { recursive: true, force: true });
});

let chatId = 1_750_000_000;
beforeEach(async () => {
	chatId += 1;
	for (const table of ["outbox_events", "privacy_settings"]) await database().db.pool.query(`DELETE FROM ${table}`);
	const path = await write(`${chatId}.json`, toldChat(chatId));
	await importExport(context(), { paths: [path], timezone: "UTC" });
});
const group = () => String(chatId);

describe("how long texts are kept", () => {
	test("is for ever until the owner says otherwise, and as the owner said last", async () => {
		expect(await getRetention(context(), { group: group() })).toMatchObject({ textDays: null });
		expect(await updateRetention(context(), { group: group(), textDays: 30 })).toMatchObject({ textDays: 30 });
		expect(await getRetention(context(), { group: group() })).toMatchObject({ textDays: 30 });
		await updateRetention(context(), { group: group(), textDays: null });
		expect(await getRetention(context(), { group: group() })).toMatchObject({ textDays: null });
	});

	test("is nobody's to change but the owner's, for a group there is, within ten years", async () => {
		const asked = { group: group(), textDays: 30 };
		await expect(updateRetention({ ...context(), actor: STRANGER }, asked)).rejects.toMatchObject({
			code: "unauthenticated",
		});
		await expect(updateRetention(context(), { ...asked, group: "nowhere" })).rejects.toMatchObject({
			code: "not_found",
		});
		for (const textDays of [0, 3_651, 1.5]) {
			await expect(updateRetention(context(), { ...asked, textDays })).rejects.toMatchObject({ code: "invalid" });
		}
	});

	test("is applied at once when it becomes shorter, and only then", async () => {
		const asked = async (textDays: number | null) => {
			await updateRetention(context(), { group: group(), textDays });
			const events = await listUnsentEvents(database().db, 10);
			await markEventsSent(
				database().db,
				events.map(({ id }) => id),
				LATER,
			);
			return events.map(({ name }) => name);
		};
		expect(await asked(60)).toEqual(["sweep/purge.requested"]);
		expect(await asked(60)).toEqual([]);
		expect(await asked(90)).toEqual([]);
		expect(await asked(30)).toEqual(["sweep/purge.requested"]);
		expect(await asked(null)).toEqual([]);
	});
});

describe("the nightly job", () => {
	test("purges every group that asks for it and no other, in steps of counts, and does nothing the second time", async () => {
		const { groupId: kept } = await getRetention(context(), { group: group() });
		chatId += 1;
		const path = await write(`${chatId}.json`, toldChat(chatId));
		await importExport(context(), { paths: [path], timezone: "UTC" });
		const { groupId } = await updateRetention(context(), { group: group(), textDays: 30 });
		const event = { id: "purge:now", name: "sweep/purge.requested", data: {} };
		const first = await rehearse(purgeExpiredMessages, event);
		expect(first).toMatchObject({
			error: undefined,
			result: { groups: 1, rows: OLD_ENTRIES, messages: 6, serviceRows: 1, isComplete: true },
		});
		expect(first.steps.map(({ id }) => id)).toEqual([
			"groups-after-0",
			`group-${groupId}-part-1`,
			`group-${groupId}-part-2`,
			"leftovers",
		]);
		expect(await tablesThatHold(database().db, groupId, SECRET)).toEqual([]);
		expect(await tablesThatHold(database().db, kept, SECRET)).toEqual(["messages", "service_messages"]);
		expect((await rehearse(purgeExpiredMessages, event)).result).toMatchObject({ messages: 0, serviceRows: 0 });
	});
});

describe("what has served its purpose", () => {
	test("goes after a month: fetched files no longer held by anybody, drawn pictures, abandoned uploads", async () => {
		const now = LATER.getTime();
		const [old, shared] = ["a".repeat(64), "b".repeat(64)];
		for (const hash of [old, shared]) {
			await mkdir(dirname(pathOfContent(hash)), { recursive: true });
			await writeFile(pathOfContent(hash), "content");
		}
		const file = (fileId: string, contentHash: string) =>
			({ kind: "photo", fileId, contentHash, bytes: 7, mimeType: null }) as const;
		const longAgo = new Date(now - 31 * DAY_MS);
		await upsertStoredFile(database().db, file("1", old), longAgo);
		await upsertStoredFile(database().db, file("2", shared), longAgo);
		await upsertStoredFile(database().db, file("3", shared), LATER);
		for (const [key, at] of [
			["old", longAgo],
			["new", LATER],
		] as const) {
			await keepPicture(key, new Uint8Array([1]));
			await utimes(join(pictureFolder(), `${key}.png`), at, at);
			await mkdir(join(uploadsRoot(), key), { recursive: true });
			await utimes(join(uploadsRoot(), key), at, at);
		}
		expect(await forgetLeftovers(context())).toEqual({ uploads: 1, files: 1, pictures: 1 });
		expect(await readdir(pictureFolder())).toEqual(["new.png"]);
		expect(await readdir(uploadsRoot())).toEqual(["new"]);
		expect(await readdir(dirname(pathOfContent(old)))).toEqual([]);
		expect(await readdir(dirname(pathOfContent(shared)))).toEqual([shared]);
		expect(await findStoredFile(database().db, "photo", "1")).toBeNull();
		expect(await findStoredFile(database().db, "photo", "2")).toBeNull();
		expect(await findStoredFile(database().db, "photo", "3")).not.toBeNull();
		expect(await forgetLeftovers(context())).toEqual({ uploads: 0, files: 0, pictures: 0 });
	});

	test("a file goes no later than the texts of the group that keeps them for the shortest time", async () => {
		await updateRetention(context(), { group: group(), textDays: 7 });
		const hash = "c".repeat(64);
		await mkdir(dirname(pathOfContent(hash)), { recursive: true });
		await writeFile(pathOfContent(hash), "content");
		const stored = { kind: "document", fileId: "9", contentHash: hash, bytes: 7, mimeType: null } as const;
		await upsertStoredFile(database().db, stored, new Date(LATER.getTime() - 8 * DAY_MS));
		expect(await forgetLeftovers(context())).toMatchObject({ files: 1 });
	});
});
