import { describe, expect, test } from "vitest";
import type { Group } from "@/lib/domain/group";
import type { ChatId } from "@/lib/domain/peer-id";
import { matchGroup, nearestSlugs } from "@/lib/services/groups/match-group";

function aGroup(
	groupId: number,
	slug: string,
	title: string,
	chatId: number,
	idSource: Group["idSource"] = "telegram",
): Group {
	return {
		groupId,
		chatId: chatId as ChatId,
		idSource,
		slug,
		title,
		kind: "supergroup",
		zone: "UTC",
		zoneSource: "asked",
		locale: "en",
		isPublic: null,
		createdAt: new Date("2025-01-01T00:00:00Z"),
	};
}

const GROUPS = [
	aGroup(1, "builders", "Builders", -1_000_000_000_042),
	aGroup(2, "builders-2", "Builders", -42),
	aGroup(3, "night-owls", "Night Owls", -5_000_000_000_000_007, "title"),
];

describe("the group a person means", () => {
	test.each([
		["-1000000000042", 1],
		["-42", 2],
		["builders", 1],
		["BUILDERS-2", 2],
		[" night owls ", 3],
	])("%j is found by id, slug or title", (ref, groupId) => {
		expect(matchGroup(GROUPS, ref)?.groupId).toBe(groupId);
	});

	test("is none when only a made-up id or a shared title would fit", () => {
		expect(matchGroup(GROUPS, "-5000000000000007")).toBeNull();
		expect(matchGroup([...GROUPS.slice(1), aGroup(4, "builders-3", "Builders", -7)], "Builders")).toBeNull();
	});

	test("is guessed by the nearest slugs", () => {
		expect(nearestSlugs(GROUPS, "nigt-owls", 1)).toEqual(["night-owls"]);
		expect(nearestSlugs(GROUPS, "build", 2)).toEqual(["builders", "builders-2"]);
		expect(nearestSlugs([], "x", 3)).toEqual([]);
	});
});
