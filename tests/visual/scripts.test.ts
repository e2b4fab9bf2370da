import { describe, expect, test } from "vitest";
import { DEFAULT_STACK } from "@/lib/infographic/fonts/font-families";
import { takumiRaster } from "@/lib/infographic/raster/takumi-raster";
import { row } from "@/lib/infographic/tree/box";
import { text } from "@/lib/infographic/tree/text";
import { inkOf, type Pixels, pixelsOf } from "./support/pixels";

const RASTER = takumiRaster();

function draw(words: string, width = 620): Promise<Uint8Array> {
	const paper = {
		width,
		height: 64,
		background: "#ffffff",
		color: "#000000",
		fontFamily: DEFAULT_STACK,
		alignItems: "center",
	};
	return RASTER.render(row(paper, [text(words, { fontSize: 36, fontWeight: 600 })]), {
		width,
		height: 64,
		pixelRatio: 1,
	});
}

const drawn = async (words: string, width?: number): Promise<Pixels> => pixelsOf(await draw(words, width));
const bytes = async (words: string): Promise<string> => Buffer.from(await draw(words, 120)).toString("base64");

/** A sentence of each script, and single letters of it: missing glyphs would all be the same box. */
const SCRIPTS: Readonly<Record<string, readonly [sentence: string, ...letters: string[]]>> = {
	Latin: ["Żółw Ångström naïve ½ № “ffi”", "ż", "å", "ï"],
	Vietnamese: ["Đặng Thị Hồng", "ặ", "ị", "ồ"],
	Cyrillic: ["Съешь же ещё, їжак", "ё", "ї", "ж"],
	Greek: ["Ξεσκεπάζω τὴν", "Ξ", "ω", "ὴ"],
	Arabic: ["مرحبا بكم في ملخص", "م", "ح", "ق"],
	Persian: ["می‌خواهم برنامه‌نویسی ۱۲۳", "پ", "گ", "۴"],
	Hebrew: ["סיכום שבועי שָׁלוֹם", "ש", "ל", "ם"],
	Devanagari: ["साप्ताहिक क्षत्रिय श्रृंगार", "क", "श्र", "हि"],
	Bengali: ["সাপ্তাহিক", "ক", "স", "হি"],
	Tamil: ["வாராந்திர", "வ", "ர", "தி"],
	Thai: ["สรุปประจำสัปดาห์ น้ำ ปู่", "ส", "น้", "ปู่"],
	Georgian: ["ყოველკვირეული", "ყ", "ვ", "ლ"],
	Armenian: ["Շաբաթական", "Շ", "բ", "թ"],
	Ethiopic: ["ሳምንታዊ", "ሳ", "ም", "ን"],
	"Chinese, simplified": ["最活跃的成员周报", "周", "报", "员"],
	"Chinese, traditional": ["週報最活躍的成員", "週", "躍", "員"],
	Japanese: ["今週のハイライト", "の", "ハ", "週"],
	Korean: ["주간 요약 김민준", "주", "약", "김"],
	symbols: ["★ ☎ ✓ ∑ ∞ ⌘ ♪", "★", "✓", "∑"],
};

describe.each(Object.entries(SCRIPTS))("%s", (_name, [sentence, ...letters]) => {
	test("puts ink on the paper", async () => {
		expect(inkOf(await drawn(sentence))).toBeGreaterThan(400);
	});

	test("draws each letter as itself, none as the box of a missing one", async () => {
		const pictures = await Promise.all(letters.map(bytes));
		expect(new Set(pictures).size).toBe(letters.length);
		for (const letter of letters) expect(inkOf(await drawn(letter, 120)), letter).toBeGreaterThan(20);
	});
});

describe("emoji", () => {
	const EMOJI = ["😂", "❤️‍🔥", "👩🏽‍💻", "👨‍👩‍👧", "🇺🇦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🏳️‍🌈", "🤝🏿"];

	test("are pictures in colour, each its own: families, flags, tones and keycaps too", async () => {
		const pictures = await Promise.all(EMOJI.map(bytes));
		expect(new Set(pictures).size).toBe(EMOJI.length);
		for (const emoji of EMOJI) {
			const { data } = await drawn(emoji, 120);
			const isColoured = data.some((red, at) => at % 4 === 0 && Math.abs(red - (data[at + 2] ?? 0)) > 60);
			expect(isColoured, emoji).toBe(true);
		}
	});

	test("stand between words without losing them", async () => {
		const [with_, without] = [await drawn("Клуб 🦉 Owls"), await drawn("Клуб  Owls")];
		expect(inkOf(with_)).toBeGreaterThan(inkOf(without));
	});
});

describe("what no font has", () => {
	test("leaves no box behind", async () => {
		expect(inkOf(await drawn("𓂀𒐫\u{10FFFF}"))).toBe(0);
	});
});

describe("joiners", () => {
	test("a Persian word with its joiner is drawn otherwise than without", async () => {
		expect(await bytes("می‌رود")).not.toBe(await bytes("میرود"));
	});

	test("Japanese words get Japanese forms of shared characters, Chinese ones Chinese", async () => {
		const width = 200;
		const japanese = Buffer.from(await draw("の骨直", width)).toString("base64");
		const chinese = Buffer.from(await draw("的骨直", width)).toString("base64");
		expect(japanese).not.toBe(chinese);
	});
});
