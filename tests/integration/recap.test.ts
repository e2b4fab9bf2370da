import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { upsertMembers } from "@/db/queries/members";
import { insertGroup, updateGroup } from "@/db/queries/tracked-groups";
import { hasUnfrozenWeeks, upsertWeekRollup } from "@/db/queries/week-rollups";
import type { ChatId } from "@/lib/domain/peer-id";
import { AppError } from "@/lib/errors";
import { createLogger } from "@/lib/logger";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import type { ServiceContext } from "@/lib/services/context";
import { drawRecap } from "@/lib/services/recap/draw-recap";
import { freezeDueRecaps } from "@/lib/services/recap/freeze-due-recaps";
import { getRecap } from "@/lib/services/recap/get-recap";
import { listRecaps } from "@/lib/services/recap/list-recaps";
import { viewRecap } from "@/lib/services/recap/view-recap";
import { parseLocalDate } from "@/lib/time/local-date";
import { FULL_WEEK, fullHistory, fullWeek } from "../factories/recap-weeks";
import { aMetric, aWeekRollup } from "../factories/week-rollup";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const NOW = new Date("2025-11-17T06:00:00.250Z");
let groupId = 0;
let dataDir = "";

function context(change: Partial<ServiceContext> = {}): ServiceContext {
	return {
		actor: { type: "system", job: "test" },
		now: () => NOW,
		db: database().db,
		log: createLogger("silent"),
		...change,
	};
}

async function store(...rollups: WeekRollup[]): Promise<void> {
	for (const rollup of rollups)
		await upsertWeekRollup(database().db, groupId, rollup, { computedAt: NOW, carryDigest: 0, messages: 0 });
}

async function name(memberId: number, displayName: string, asOf: string): Promise<void> {
	const sighting = { memberId, kind: "human", name: displayName, firstMessageAt: null, lastMessageAt: null } as const;
	await upsertMembers(database().db, groupId, [sighting], new Date(asOf));
}

async function storedRows(): Promise<{ week: string; version: number; recap: unknown; frozenAt: string }[]> {
	const [rows] = await database().db.pool.query(
		"SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS week, schema_version, CAST(recap AS CHAR) AS recap, frozen_at FROM recaps WHERE group_id=? ORDER BY week_start",
		[groupId],
	);
	return (rows as Record<string, unknown>[]).map((row) => ({
		week: String(row.week),
		version: Number(row.schema_version),
		recap: JSON.parse(String(row.recap)),
		frozenAt: (row.frozen_at as Date).toISOString(),
	}));
}

beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), "shiplog-recap-"));
	vi.stubEnv("SHIPLOG_DATA_DIR", dataDir);
	vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough");
});

afterAll(async () => {
	vi.unstubAllEnvs();
	await rm(dataDir, { recursive: true, force: true });
});

/** Every test has a group of its own. */
beforeEach(async () => {
	groupId += 1;
	await insertGroup(database().db, {
		groupId,
		chatId: (-1_001_000_000_000 - groupId) as ChatId,
		idSource: "telegram",
		slug: `night-owls-${groupId}`,
		title: "Night Owls 🦉",
		kind: "forum",
		zone: "Europe/Kyiv",
		zoneSource: "evidence",
		locale: "en",
		isPublic: null,
		createdAt: NOW,
	});
});

describe("freezing", () => {
	test("is due while a complete week has no recap, and not for a week that is not complete", async () => {
		const isDue = () => hasUnfrozenWeeks(database().db, groupId);
		expect(await isDue()).toBe(false);
		await store(...fullHistory(), fullWeek());
		expect(await isDue()).toBe(true);
		await freezeDueRecaps(context(), { groupId });
		expect(await isDue()).toBe(false);
		await store({ ...fullWeek(), weekStart: parseLocalDate("2025-11-17"), isComplete: false });
		expect(await isDue()).toBe(false);
	});

	test("writes every complete week once: a second run finds the same rows and changes nothing", async () => {
		await store(...fullHistory(), fullWeek());
		expect(await freezeDueRecaps(context(), { groupId })).toEqual({ frozen: 5, alreadyFrozen: 0, skipped: {} });
		const first = await storedRows();
		const later = context({ now: () => new Date("2026-01-01T00:00:00Z") });
		expect(await freezeDueRecaps(later, { groupId })).toEqual({ frozen: 0, alreadyFrozen: 5, skipped: {} });
		expect(await storedRows()).toEqual(first);
		expect(first).toHaveLength(5);
		expect(first.every(({ version, frozenAt }) => version === 1 && frozenAt === NOW.toISOString())).toBe(true);
	});

	test("two at once, on connections of their own, write one row a week between them", async () => {
		await store(...fullHistory(), fullWeek());
		const other = openDatabase({ url: database().url });
		try {
			const runs = await Promise.all([
				freezeDueRecaps(context(), { groupId }),
				freezeDueRecaps(context({ db: other }), { groupId }),
			]);
			expect(runs.reduce((sum, { frozen }) => sum + frozen, 0)).toBe(5);
			expect(runs.reduce((sum, { alreadyFrozen }) => sum + alreadyFrozen, 0)).toBe(5);
		} finally {
			await other.close();
		}
		expect(await storedRows()).toHaveLength(5);
	});

	test("refuses a week that is not over, and one with a gap, each by its reason", async () => {
		const [gap, running, finished] = ["2025-11-03", "2025-11-17", "2025-11-10"] as const;
		const doubt = { value: 40, status: "partial", reason: "gap_in_data", coverage: 0.6 } as const;
		await store(
			{ ...aWeekRollup({ weekStart: gap, metrics: { messages: doubt } }), isComplete: false },
			aWeekRollup({ weekStart: finished, metrics: { messages: 40, active_members: 8 } }),
			// Stored as complete by mistake: the clock still knows better.
			aWeekRollup({ weekStart: running, metrics: { messages: 3, active_members: 2 } }),
		);
		expect(await freezeDueRecaps(context(), { groupId })).toEqual({
			frozen: 1,
			alreadyFrozen: 0,
			skipped: { gap_in_data: 1, week_running: 1 },
		});
		expect((await storedRows()).map(({ week }) => week)).toEqual([finished]);
	});

	test("an older week that arrives later is frozen then, and newer ones keep what they said", async () => {
		await store(fullWeek());
		await freezeDueRecaps(context(), { groupId });
		const [alone] = await storedRows();
		await store(...fullHistory());
		expect(await freezeDueRecaps(context(), { groupId })).toMatchObject({ frozen: 4, alreadyFrozen: 1 });
		expect((await storedRows()).at(-1)).toEqual(alone);
		expect((await getRecap(context(), { groupId, weekStart: FULL_WEEK })).recap.mode).toBe("baseline");
	});

	test("claims a record over every week held, read in several pieces", async () => {
		const weeks = Array.from({ length: 60 }, (_, at) => {
			const monday = new Date(Date.UTC(2024, 8, 23) + at * 7 * 86_400_000).toISOString().slice(0, 10);
			return aWeekRollup({
				weekStart: monday,
				metrics: { messages: at === 59 ? 900 : 500 + (at % 3), active_members: 50 },
			});
		});
		await store(...weeks);
		await freezeDueRecaps(context(), { groupId });
		const { recap } = await getRecap(context(), { groupId });
		expect(recap.story).toEqual({ rule: "record_messages", values: { messages: 900, active: 50, weeks: 60 } });
	});

	test("is for the machine and the owner only", async () => {
		const anonymous = context({ actor: { type: "anonymous" } });
		await expect(freezeDueRecaps(anonymous, { groupId })).rejects.toMatchObject({ code: "unauthenticated" });
		await expect(getRecap(anonymous, { groupId })).rejects.toMatchObject({ code: "unauthenticated" });
		await expect(listRecaps(anonymous, { groupId })).rejects.toMatchObject({ code: "unauthenticated" });
	});
});

describe("a frozen recap", () => {
	beforeEach(async () => {
		await store(...fullHistory(), fullWeek());
		await freezeDueRecaps(context(), { groupId });
	});

	test("says revised when the data leaves it by more than 5 %, and stays as it was written", async () => {
		const [before] = (await storedRows()).slice(-1);
		const week = fullWeek();
		await store({ ...week, metrics: { ...week.metrics, messages: aMetric("messages", 5000) } });
		await freezeDueRecaps(context(), { groupId });
		const { recap, revised, frozenAt } = await getRecap(context(), { groupId, weekStart: FULL_WEEK });
		expect(revised).toEqual([{ metric: "messages", frozen: 4218, now: 5000 }]);
		expect(recap.hero.value).toBe(4218);
		expect(frozenAt).toBe(NOW.toISOString());
		expect((await storedRows()).at(-1)).toEqual(before);
	});

	test("is not revised by less", async () => {
		const week = fullWeek();
		await store({ ...week, metrics: { ...week.metrics, messages: aMetric("messages", 4300) } });
		expect((await getRecap(context(), { groupId, weekStart: FULL_WEEK })).revised).toBeNull();
	});

	test("shows people by today's names beside the numbers of then", async () => {
		await name(1, "Olena", "2025-11-16T00:00:00Z");
		const view = async () =>
			(await viewRecap(context(), { groupId, weekStart: FULL_WEEK, locale: "en", audience: "members" })).view;
		const shown = (seen: Awaited<ReturnType<typeof view>>) =>
			seen.boards.find(({ key }) => key === "posters")?.people[0];
		expect(shown(await view())).toMatchObject({ name: "Olena", count: "612" });
		await name(1, "Olena K.", "2025-12-01T00:00:00Z");
		await store(fullWeek({ posters: [{ peerId: 1, count: 9 }] }));
		expect(shown(await view())).toMatchObject({ name: "Olena K.", count: "612" });
		await updateGroup(database().db, groupId, { title: "Day Owls" }, NOW);
		expect((await view()).group.title).toBe("Day Owls");
	});

	test("that this version cannot read is an error with its week, never half a recap", async () => {
		await database().db.pool.query(
			"UPDATE recaps SET recap=JSON_SET(recap, '$.schemaVersion', 99), schema_version=99 WHERE group_id=? AND week_start=?",
			[groupId, FULL_WEEK],
		);
		const error = await getRecap(context(), { groupId, weekStart: FULL_WEEK }).catch((failure: unknown) => failure);
		expect(error).toBeInstanceOf(AppError);
		expect(error).toMatchObject({ code: "internal", message: expect.stringMatching(/2025-11-10.*version 99/) });
	});

	test("is listed newest first, as many as asked for", async () => {
		const weeks = (await listRecaps(context(), { groupId, limit: 2 })).map(({ recap }) => recap.weekStart);
		expect(weeks).toEqual(["2025-11-10", "2025-11-03"]);
		expect(await listRecaps(context(), { groupId })).toHaveLength(5);
	});
});

describe("a week that is not complete", () => {
	test("is previewed, not frozen, and says so", async () => {
		const soFar = { value: 40, status: "partial", reason: "week_running" } as const;
		await store({
			...aWeekRollup({ weekStart: "2025-11-17", metrics: { messages: soFar, active_members: { ...soFar, value: 8 } } }),
			isComplete: false,
		});
		const { recap, frozenAt, revised } = await getRecap(context(), { groupId });
		expect([frozenAt, revised]).toEqual([null, null]);
		expect(recap.story).toEqual({ rule: "so_far", values: { messages: 40, active: 8 } });
	});

	test("outside of history is not found, and a Tuesday is no week", async () => {
		await store(fullWeek());
		await expect(getRecap(context(), { groupId, weekStart: "2020-01-06" })).rejects.toMatchObject({
			code: "not_found",
		});
		await expect(getRecap(context(), { groupId, weekStart: "2025-11-11" })).rejects.toMatchObject({ code: "invalid" });
	});
});

describe("the public", () => {
	const request = { weekStart: FULL_WEEK, locale: "en", audience: "public" } as const;

	beforeEach(async () => {
		await store(...fullHistory(), fullWeek());
		await freezeDueRecaps(context(), { groupId });
		await name(1, "Olena", "2025-11-16T00:00:00Z");
	});

	test("sees invented names, the same for the same link and others for another", async () => {
		const namesFor = async (pseudonymKey: string) => {
			const { view } = await viewRecap(context(), { groupId, ...request, pseudonymKey });
			return view.boards.flatMap(({ people }) => people.map((person) => person.name));
		};
		const [one, again, other] = [await namesFor("link-a"), await namesFor("link-a"), await namesFor("link-b")];
		expect(one).toEqual(again);
		expect(one).not.toEqual(other);
		expect(one).not.toContain("Olena");
	});

	test("is handed neither names nor small numbers behind the words", async () => {
		const week = fullWeek();
		await store({ ...week, metrics: { ...week.metrics, messages: aMetric("messages", 5000) } });
		const { document, view } = await viewRecap(context(), { groupId, ...request });
		expect(document.names.size).toBe(0);
		expect(document.revised).toBeNull();
		expect(document.recap.people).toEqual({ helpers: [], newVoices: [], posters: [] });
		expect(document.recap.heat[0]?.[3]).toBe(0);
		expect(view.group.title).toBe("Private group");
	});

	test("sees the title of a group that is public, and names where the owner shows them", async () => {
		const shown = await viewRecap(context(), { groupId, ...request, showsNames: true });
		expect([shown.view.group.title, shown.view.boards[2]?.people[0]?.name]).toEqual(["Night Owls 🦉", "Olena"]);
		await updateGroup(database().db, groupId, { isPublic: true }, NOW);
		const open = await viewRecap(context(), { groupId, ...request });
		expect(open.view.group.title).toBe("Night Owls 🦉");
		expect(open.view.boards[2]?.people[0]?.name).not.toBe("Olena");
	});
});

describe("drawing", () => {
	const picture = { weekStart: FULL_WEEK, format: "og", theme: "light", locale: "en", audience: "members" } as const;

	test("keeps the picture under its content's name, and answers the same bytes from there", async () => {
		await store(...fullHistory(), fullWeek());
		await freezeDueRecaps(context(), { groupId });
		const [first, together] = await Promise.all([
			drawRecap(context(), { groupId, ...picture }),
			drawRecap(context(), { groupId, ...picture }),
		]);
		expect(Buffer.from(first.png.subarray(1, 4)).toString()).toBe("PNG");
		expect(first.weekStart).toBe(FULL_WEEK);
		expect(together.key).toBe(first.key);
		const kept = await readFile(join(dataDir, "pictures", `${first.key}.png`));
		expect(kept.equals(first.png)).toBe(true);
		expect(Buffer.from((await drawRecap(context(), { groupId, ...picture })).png).equals(kept)).toBe(true);
		expect((await readdir(join(dataDir, "pictures"))).filter((file) => file.endsWith(".part"))).toEqual([]);
		const dark = await drawRecap(context(), { groupId, ...picture, theme: "dark" });
		expect(dark.key).not.toBe(first.key);
	});

	test("a folder that cannot be written to costs the copy, not the picture", async () => {
		await store(...fullHistory(), fullWeek());
		vi.stubEnv("SHIPLOG_DATA_DIR", "/dev/null/nowhere");
		try {
			const { png } = await drawRecap(context(), { groupId, ...picture, locale: "ru" });
			expect(png.length).toBeGreaterThan(10_000);
		} finally {
			vi.stubEnv("SHIPLOG_DATA_DIR", dataDir);
		}
	});
});
