import { describe, expect, test } from "vitest";
import { CollectingCard } from "@/lib/dashboard/telegram-contract";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { ChatId } from "@/lib/domain/peer-id";
import { type Collector, toCollectingCard } from "@/lib/services/dashboard/telegram/collecting-card";

const CHAT = -1_001_234_567_890 as ChatId;
const GROUP: Group = {
	groupId: 1,
	chatId: CHAT,
	idSource: "telegram",
	slug: "night-owls",
	title: "Night Owls",
	kind: "supergroup",
	zone: "Europe/Kyiv",
	zoneSource: "asked",
	locale: "en",
	isPublic: null,
	createdAt: new Date(0),
};

function aSource(change: Partial<GroupSource> = {}): GroupSource {
	return {
		groupId: 1,
		segment: "current",
		accountId: "a",
		chatId: CHAT,
		state: "active",
		stateReason: null,
		pts: null,
		maxSeenId: null,
		backfillId: null,
		isBackfillDone: false,
		total: 48_210,
		collected: 12_034,
		isForum: false,
		areMembersHidden: null,
		canViewStats: null,
		adminLogEventId: null,
		sweptAt: null,
		membersAt: null,
		adminLogAt: null,
		statisticsAt: null,
		updatedAt: new Date(0),
		...change,
	} as GroupSource;
}

const card = (sources: readonly [GroupSource, ...GroupSource[]], collector: Partial<Collector> = {}) =>
	CollectingCard.parse(toCollectingCard(GROUP, sources, { name: "main", trouble: null, ...collector }));

describe("a group's collecting", () => {
	test("in progress shows how much of how much", () => {
		expect(card([aSource()])).toMatchObject({
			stateLabel: "Reading history",
			stateNote: null,
			detail: "12,034 of 48,210 messages",
			lastSweep: null,
		});
		expect(card([aSource()]).share).toBeCloseTo(0.2496, 4);
	});

	test("never shows more than all, nor a share of an unknown whole", () => {
		expect(card([aSource({ collected: 50_000 })]).share).toBe(1);
		expect(card([aSource({ total: null, collected: 1 })])).toMatchObject({ share: null, detail: "1 message" });
		expect(card([aSource({ total: 0, collected: 0 })]).share).toBeNull();
	});

	test("is up to date only when the basic group it was is read too, and counts both", () => {
		const done = { isBackfillDone: true, sweptAt: new Date("2026-11-21T16:04:00Z") };
		const older = aSource({ segment: "migrated", total: 1_000, collected: 400 });
		expect(card([aSource(done), older])).toMatchObject({
			stateLabel: "Reading history",
			isBackfillDone: false,
			detail: "12,434 of 49,210 messages",
			lastSweep: "21 November 2026, 18:04",
		});
		expect(card([aSource(done), { ...older, ...done }])).toMatchObject({ stateLabel: "Up to date", share: 1 });
	});

	test("that stands still says why and what to do", () => {
		expect(card([aSource({ state: "paused" })])).toMatchObject({ stateLabel: "Paused" });
		expect(card([aSource({ state: "lost" })]).stateNote).toContain("Join it again");
		expect(card([aSource()], { trouble: "Sign in again." }).stateNote).toBe("Sign in again.");
	});
});
