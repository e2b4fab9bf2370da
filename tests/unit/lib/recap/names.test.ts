import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEMBERS } from "@/lib/recap/audience";
import { nameShown, namesShown } from "@/lib/recap/names";
import { cleanName, cleanTitle, graphemesOf } from "@/lib/recap/people/clean-text";
import { initialsOf } from "@/lib/recap/people/initials-of";
import { seedOf } from "@/lib/recap/people/seed-of";

/** Halves of characters, joiners and tags included. */
const anyCodePoint = fc.oneof(
	fc.integer({ min: 0, max: 0x10ffff }),
	fc.constantFrom(0x200d, 0xfe0f, 0x301, 0x1f3f4, 0xe0067, 0x20, 0x645),
);

describe("a name on a page", () => {
	test.each([
		["joined emoji and skin tones stay whole", "Zoë 👩🏽‍💻", "Zoë 👩🏽‍💻"],
		["Persian keeps the joiner inside its words", "می‌خواهم", "می‌خواهم"],
		["a flag of tags stays a flag", "Rhys 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "Rhys 🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
		["tags outside a flag are gone", "Rhys\u{E0067}\u{E0062}", "Rhys"],
		["orders to reverse the text are gone", "\u202Eevil\u202C \u2066x\u2069", "evil x"],
		["controls, private signs and halves of characters are gone", "A\u0000\u0007\uE000B\uD83D", "AB"],
		["line breaks and blanks become one space", "  Ada \n\t Lovelace\u3000\u2800 ", "Ada Lovelace"],
		["decomposed letters are composed", "Zoe\u0308", "Zoë"],
		[
			"a letter carries at most three marks",
			`Z${"\u0303\u0304\u0305\u0306\u0307\u0308".repeat(20)}`,
			"Z\u0303\u0304\u0305",
		],
		[
			"ordinary text of any script is untouched",
			"Олена محمد दीपक 田中 김민준 สมชาย",
			"Олена محمد दीपक 田中 김민준 สมชาย",
		],
	])("%s", (_name, raw, shown) => {
		expect(cleanName(raw)).toBe(shown);
	});

	test.each(["", "   ", "\u200B\u2060", "\u3164", "\u200D\uFE0F", "\u202E", "\u2800\u2800"])(
		"nothing to see is nothing (%j)",
		(raw) => {
			expect(cleanName(raw)).toBeNull();
		},
	);

	test("forty characters are a name, sixty a title; what is cut ends in an ellipsis", () => {
		expect(graphemesOf(cleanName("x".repeat(41)) ?? "")).toHaveLength(40);
		expect(cleanName("x".repeat(41))).toMatch(/x…$/);
		expect(cleanName("x".repeat(40))).toBe("x".repeat(40));
		expect(graphemesOf(cleanTitle("x".repeat(500)) ?? "")).toHaveLength(60);
	});

	test("marks that only an unseen character kept apart are counted and joined together", () => {
		expect(cleanName("x\u0320\u0320\u{E0067}\u0320\u0320")).toBe("x\u0320\u0320\u0320");
		expect(cleanName("e\u{E0067}\u0301")).toBe("é");
		expect(cleanName("e\u200E\u0301")).toBe("é");
	});

	test("cleaning twice changes nothing more, whatever the text", () => {
		fc.assert(
			fc.property(
				fc.array(anyCodePoint, { maxLength: 300 }).map((points) => String.fromCodePoint(...points)),
				(raw) => {
					const once = cleanName(raw);
					if (once !== null) expect(cleanName(once)).toBe(once);
				},
			),
		);
	});

	test("two hundred thousand characters take no longer than a name", () => {
		const started = performance.now();
		for (const raw of ["é".repeat(200_000), "👨‍👩‍👧".repeat(70_000), `a${"\u0301".repeat(200_000)}`])
			nameShown(raw, "en");
		expect(performance.now() - started).toBeLessThan(300);
	});

	test("a name that is a telephone number is masked, and nobody is called nothing", () => {
		expect(nameShown("Ira +380 67 123 45 67", "en")).toBe("Ira •••");
		expect([nameShown(null, "en"), nameShown("\u200B", "ru")]).toEqual(["Member", "Участник"]);
	});
});

describe("names for an audience", () => {
	const names = new Map([
		[1, "Ada"],
		[2, null],
	]);

	test("members see the group's own names, even where two are alike", () => {
		const shown = namesShown([1, 2, 3], names, { audience: MEMBERS, locale: "en" });
		expect([...shown]).toEqual([
			[1, "Ada"],
			[2, "Member"],
			[3, "Member"],
		]);
	});

	test("the public sees invented ones", () => {
		const audience = { isPublic: true, showsNames: false, showsGroup: false, pseudonymKey: "b".repeat(32) } as const;
		const shown = namesShown([1, 2], names, { audience, locale: "en" });
		expect([...shown.values()].every((name) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name))).toBe(true);
		expect([...shown.values()]).not.toContain("Ada");
	});
});

describe("tiles", () => {
	test.each([
		["Night Owls 🦉 Клуб", "NO"],
		["pytopia", "P"],
		["Клуб сов", "КС"],
		["محمد علی", "م"],
		["田中 さくら", "田"],
		["🦉 🦉", "🦉"],
		["42 answers", "4A"],
		["", ""],
	])("%j has the initials %j", (title, initials) => {
		expect(initialsOf(title)).toBe(initials);
	});

	test("a seed is small, stable and different for different names", () => {
		expect(seedOf("Night Owls")).toBe(seedOf("Night Owls"));
		expect(new Set(["a", "b", "c", "ab", "ba"].map(seedOf)).size).toBe(5);
		expect(seedOf("👩🏽‍💻")).toBeLessThan(10_000);
	});
});
