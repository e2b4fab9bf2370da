import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importExport } from "@/lib/services/collect/import-export";
import { getPublicPicture } from "@/lib/services/dashboard/get-public-picture";
import { getPublicRecap } from "@/lib/services/dashboard/get-public-recap";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { createShareLink } from "@/lib/services/share/create-share-link";
import { listShareLinks } from "@/lib/services/share/list-share-links";
import { resolveShareLink } from "@/lib/services/share/resolve-share-link";
import { revokeShareLink } from "@/lib/services/share/revoke-share-link";
import { SMALL_CHAT, writeSmallExport } from "../factories/write-small-export";
import { withTestDatabase } from "../support/database";
import { aContext, NOW, STRANGER, stubWorkspace } from "../support/services-context";

const database = withTestDatabase();
const WEEK = "2025-11-10";
let folder = "";
let groupId = 0;

const asOwner = () => aContext(database().db);
const asStranger = () => aContext(database().db, STRANGER);

beforeAll(async () => {
	folder = stubWorkspace();
	const { path } = await writeSmallExport(folder);
	await importExport(asOwner(), { paths: [path] });
	groupId = (await resolveGroup(asOwner(), { ref: "1234567890" })).groupId;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("making a link", () => {
	test("a slug carries at least 128 bits and is new each time", async () => {
		const links = await Promise.all([1, 2, 3].map(() => createShareLink(asOwner(), { groupId, weekStart: WEEK })));
		for (const { slug } of links) expect(Buffer.from(slug, "base64url").length).toBeGreaterThanOrEqual(16);
		expect(new Set(links.map(({ slug }) => slug)).size).toBe(3);
	});

	test("is the owner's to do, and so is listing and revoking", async () => {
		const link = await createShareLink(asOwner(), { groupId, weekStart: WEEK });
		const refused = { code: "unauthenticated" };
		await expect(createShareLink(asStranger(), { groupId, weekStart: WEEK })).rejects.toMatchObject(refused);
		await expect(listShareLinks(asStranger(), { groupId, weekStart: WEEK })).rejects.toMatchObject(refused);
		await expect(revokeShareLink(asStranger(), { slug: link.slug })).rejects.toMatchObject(refused);
		expect(await resolveShareLink(asStranger(), { slug: link.slug })).toMatchObject({ revokedAt: null });
	});

	test("a week outside of history has nothing to share", async () => {
		await expect(createShareLink(asOwner(), { groupId, weekStart: "2025-01-06" })).rejects.toMatchObject({
			code: "not_found",
		});
	});
});

describe("following a link", () => {
	test("shows anybody the recap under pseudonyms, and none of the names anywhere in it", async () => {
		const { slug } = await createShareLink(asOwner(), { groupId, weekStart: WEEK });
		const recap = await getPublicRecap(asStranger(), { slug });
		expect(recap.boards.length).toBeGreaterThan(0);
		const told = JSON.stringify(recap);
		for (const name of SMALL_CHAT.people) expect(told).not.toContain(name);
		expect(recap).toMatchObject({ slug, showsNames: false, week: { start: WEEK } });
	});

	test("two links of one week use other pseudonyms, so that they cannot be laid side by side", async () => {
		const [one, other] = await Promise.all(
			[1, 2].map(async () => {
				const { slug } = await createShareLink(asOwner(), { groupId, weekStart: WEEK });
				const { boards } = await getPublicRecap(asStranger(), { slug });
				return boards.flatMap(({ people }) => people.map(({ name }) => name)).join();
			}),
		);
		expect(one).not.toBe(other);
	});

	test("shows names only where the owner said so", async () => {
		const { slug } = await createShareLink(asOwner(), { groupId, weekStart: WEEK, showsNames: true });
		expect(JSON.stringify(await getPublicRecap(asStranger(), { slug }))).toContain("Bogi");
	});

	test("names the preview by the key its picture has", async () => {
		const { slug } = await createShareLink(asOwner(), { groupId, weekStart: WEEK });
		const { preview } = await getPublicRecap(asStranger(), { slug });
		const picture = await getPublicPicture(asStranger(), { slug, name: "recap.png" });
		expect(preview).toBe(`/r/${slug}/${picture.key}.png`);
		expect(Buffer.from(picture.png.subarray(1, 4)).toString()).toBe("PNG");
	});
});

describe("revoking a link", () => {
	test("page and picture answer as if it had never been, and other links live on", async () => {
		const [kept, gone] = await Promise.all([1, 2].map(() => createShareLink(asOwner(), { groupId, weekStart: WEEK })));
		if (!kept || !gone) throw new Error("two links were made");
		await revokeShareLink(asOwner(), { slug: gone.slug });
		const failures = await Promise.all(
			[gone.slug, "never-was"].map((slug) => getPublicRecap(asStranger(), { slug }).catch((error: unknown) => error)),
		);
		expect(failures[0]).toMatchObject({ code: "not_found" });
		expect(String(failures[0])).toBe(String(failures[1]));
		await expect(getPublicPicture(asStranger(), { slug: gone.slug, name: "recap.png" })).rejects.toMatchObject({
			code: "not_found",
		});
		expect(await getPublicRecap(asStranger(), { slug: kept.slug })).toMatchObject({ slug: kept.slug });
		expect((await listShareLinks(asOwner(), { groupId, weekStart: WEEK })).map(({ slug }) => slug)).not.toContain(
			gone.slug,
		);
	});

	test("twice is the same as once and keeps the first moment", async () => {
		const { slug } = await createShareLink(asOwner(), { groupId, weekStart: WEEK });
		await revokeShareLink(asOwner(), { slug });
		await revokeShareLink(aContext(database().db, undefined, new Date(NOW.getTime() + 1_000)), { slug });
		const [rows] = await database().db.pool.query("SELECT revoked_at FROM share_links WHERE slug=?", [slug]);
		expect(rows).toEqual([{ revoked_at: NOW }]);
	});
});
