import { describe, expect, test } from "vitest";
import { joinWeekOf } from "@/scripts/sample/cast/member";
import { ROSTER } from "@/scripts/sample/cast/roster";
import { ALL_PROJECTS, ALL_SCENES } from "@/scripts/sample/corpus/all-scenes";
import { CHATTER } from "@/scripts/sample/corpus/chatter";
import { EXCHANGES, SLOTS } from "@/scripts/sample/corpus/exchanges";
import { INTRODUCTIONS } from "@/scripts/sample/corpus/intros";
import { shortReplies } from "@/scripts/sample/corpus/replies";

const handles = new Set(ROSTER.map((member) => member.handle));
const lines = [...ALL_SCENES, ...CHATTER].flatMap((scene) => scene.lines);

describe("the corpus", () => {
	test("names only members who exist: every other speaker is a part to be cast", () => {
		const unknown = lines.map((line) => line.speaker).filter((speaker) => speaker.length > 1 && !handles.has(speaker));
		expect([...new Set(unknown)].toSorted()).toEqual(
			["anon", "bot", "chan", "new", "new2"].filter((part) => unknown.includes(part)),
		);
		for (const { owner } of ALL_PROJECTS) expect(handles).toContain(owner);
		for (const row of INTRODUCTIONS.trim().split("\n")) expect(handles).toContain(row.split("|")[0]);
	});

	test("links to nothing but invented .example addresses", () => {
		const links = lines.flatMap((line) => line.text.match(/https?:\/\/\S+/gu) ?? []);
		expect(links.length).toBeGreaterThan(60);
		for (const link of links) expect(new URL(link).hostname).toMatch(/\.example$/u);
	});

	test("holds no telephone number and no mail address", () => {
		for (const { text } of lines) expect(text).not.toMatch(/\+\d[\d ()-]{7,}|[\w.]+@[\w-]+\.\w/u);
	});

	test("says nothing twice in its written scenes", () => {
		const long = lines.map((line) => line.text).filter((text) => text.length > 25);
		expect(long.length).toBeGreaterThan(1500);
		expect(long.filter((text, index) => long.indexOf(text) !== index)).toEqual([]);
	});

	test("has more than sixty written threads of three lines or more", () => {
		expect(ALL_SCENES.filter((scene) => scene.lines.length >= 3).length).toBeGreaterThan(200);
	});

	test("fills every slot it uses", () => {
		const used = [...EXCHANGES.matchAll(/\{(\w+)\}/gu)].map(([, slot]) => slot?.replace(/2$/u, "") ?? "");
		for (const slot of used) expect(SLOTS, slot).toHaveProperty(slot);
	});

	test("keeps short answers short", () => {
		for (const word of shortReplies("en", "agree")) expect(word.length).toBeLessThanOrEqual(25);
	});
});

describe("the roster", () => {
	test("gives everybody a handle and an id of their own", () => {
		expect(handles.size).toBe(ROSTER.length);
		expect(new Set(ROSTER.map((member) => member.userId)).size).toBe(ROSTER.length);
	});

	test("writes its names in many scripts and with emoji", () => {
		const names = ROSTER.map((member) => member.name ?? "").join(" ");
		const scripts = [
			"Latin",
			"Cyrillic",
			"Arabic",
			"Hebrew",
			"Devanagari",
			"Han",
			"Hiragana",
			"Katakana",
			"Hangul",
			"Thai",
			"Greek",
			"Georgian",
			"Tibetan",
		];
		for (const script of scripts) expect(names, script).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
		expect(names).toMatch(/\p{Extended_Pictographic}/u);
	});

	test("grows over the year, with a wave, departures, comebacks and deleted accounts", () => {
		expect(ROSTER.filter((member) => joinWeekOf(member) === 33).length).toBeGreaterThan(20);
		expect(ROSTER.some((member) => member.departure === "left")).toBe(true);
		expect(ROSTER.some((member) => member.spans.length > 1)).toBe(true);
		expect(ROSTER.filter((member) => member.name === null).length).toBeGreaterThanOrEqual(2);
	});
});
