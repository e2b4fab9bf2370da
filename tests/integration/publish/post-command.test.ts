import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listPublications } from "@/lib/services/publish/list-publications";
import { addPostCommand } from "@/scripts/cli/telegram/post-command";
import { FULL_WEEK } from "../../factories/recap-weeks";
import { withTestDatabase } from "../../support/database";
import { openPostingRoom, type PostingRoom, photosIn } from "../../support/posting/posting-room";

const database = withTestDatabase();
let room: PostingRoom;
let printed = "";

beforeAll(async () => {
	room = await openPostingRoom(database());
	vi.stubEnv("DATABASE_URL", database().url);
	vi.stubEnv("LOG_LEVEL", "silent");
});
beforeEach(() => {
	printed = "";
	vi.spyOn(process.stdout, "write").mockImplementation((text) => {
		printed += String(text);
		return true;
	});
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
	await room.close();
	vi.unstubAllEnvs();
	await rm(room.folder, { recursive: true, force: true });
});

/** Runs `post` with these words; answers what it printed. */
async function post(...words: string[]): Promise<string> {
	printed = "";
	const program = new Command().exitOverride();
	addPostCommand(program);
	await program.parseAsync(["post", ...words], { from: "user" });
	return printed;
}

test("a dry run and a preview tell everything and send nothing; the picture is in the file", async () => {
	const { chat, groupId } = await room.group();
	const slug = `night-owls-${groupId}`;
	const file = join(room.folder, "preview", "recap.png");
	expect(await post(slug, "--dry-run")).toContain("by       ola (user, ready)");
	const told = JSON.parse(await post(slug, "--preview", file, "--json"));
	expect(told).toMatchObject({ weekStart: FULL_WEEK, problems: [], account: { name: "ola" } });
	const png = await readFile(file);
	expect(png.subarray(1, 4).toString()).toBe("PNG");
	expect(told.picture.bytes).toBe(png.byteLength);
	expect(photosIn(chat)).toEqual([]);
	expect(await listPublications(room.ctx, { groupId })).toEqual([]);
});

test("posts once however often it is run, deletes, and posts again on purpose only", async () => {
	const { chat, groupId } = await room.group();
	const slug = `night-owls-${groupId}`;
	const first = JSON.parse(await post(slug, "--week", FULL_WEEK, "--account", "ola", "--json"));
	expect(first).toMatchObject({ state: "sent", weekStart: FULL_WEEK });
	expect(await post(slug)).toBe(`The recap of ${FULL_WEEK} is posted as message ${first.messageId}.\n`);
	expect(photosIn(chat)).toHaveLength(1);
	expect(await post(slug, "--delete")).toBe(`The post of ${FULL_WEEK} is deleted.\n`);
	expect(await post(slug, "--delete")).toBe(`The post of ${FULL_WEEK} was deleted before.\n`);
	expect(photosIn(chat)).toEqual([]);
	await expect(post(slug)).rejects.toMatchObject({ code: "conflict", hint: expect.stringContaining("--again") });
	await post(slug, "--again");
	expect(photosIn(chat)).toHaveLength(1);
});

test("a post that failed ends the command with its reason and what to do", async () => {
	const { chat, groupId } = await room.group();
	chat.forbid({ send_photos: true });
	await expect(post(`night-owls-${groupId}`)).rejects.toMatchObject({
		code: "conflict",
		message: expect.stringContaining("may not post photos"),
		hint: expect.stringContaining("Ask an admin"),
	});
	expect(printed).toBe(`The recap of ${FULL_WEEK} is not posted.\n`);
});

test("an unknown account or group names what there is", async () => {
	const { groupId } = await room.group();
	await expect(post(`night-owls-${groupId}`, "--account", "nobody")).rejects.toMatchObject({
		code: "not_found",
		hint: "There are: ola.",
	});
	await expect(post("night-owl")).rejects.toMatchObject({ code: "not_found" });
	await expect(post(`night-owls-${groupId}`, "--delete")).rejects.toMatchObject({ code: "not_found" });
});
