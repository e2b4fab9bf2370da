import { AppError } from "@/lib/errors";
import { isLanguageCode } from "../cast/member";
import { parseNotes } from "./parse-notes";
import type { Line, Scene } from "./scene";
import { isTopicKey } from "./topic";

interface Origin {
	readonly name: string;
	/** Project owner whose lines are marked `o`; the scenes then form one story, told in order. */
	readonly owner?: string;
}

/**
 * Reads scenes from their written form. A scene opens with `# topic [language] [w=3-9] [m=12,1] [day=6] [hour=21] [quiet]`;
 * each further line is `speaker: text`, `speaker> text` (reply to the line above) or `speaker>2 text` (to the second
 * line). `⏎` is a line break in the text, `[[…]]` at the end holds notes (see `parseNotes`).
 * @throws AppError invalid, naming corpus and line, when a line does not fit.
 */
export function parseScenes(source: string, origin: Origin): Scene[] {
	return source
		.split(/^(?=# )/m)
		.map((block) => block.trim())
		.filter((block) => block !== "")
		.map((block, index) => parseScene(block, index, origin));
}

function parseScene(block: string, index: number, origin: Origin): Scene {
	const [header = "", ...rows] = block.split("\n").filter((row) => row.trim() !== "");
	const key = `${origin.name}/${index + 1}`;
	const words = header.slice(1).trim().split(/\s+/);
	const [topic = "", maybeLanguage = ""] = words;
	if (!isTopicKey(topic)) throw new AppError("invalid", `Scene ${key} has no such topic: ${topic}`);
	const option = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
	return {
		key,
		topic,
		language: isLanguageCode(maybeLanguage) ? maybeLanguage : topic === "ru" || topic === "fa" ? topic : "en",
		weeks: toRange(option("w")),
		isQuiet: words.includes("quiet"),
		months: option("m")?.split(",").map(Number) ?? [],
		day: toNumber(option("day")),
		hour: toNumber(option("hour")),
		owner: origin.owner ?? null,
		story: origin.owner === undefined ? null : origin.name,
		lines: rows.map((row, position) => parseLine(row, position, key)),
	};
}

function parseLine(row: string, position: number, key: string): Line {
	const match = /^(?<speaker>[a-z0-9]+)(?<mark>:|>(?<target>\d*))\s+(?<rest>.*)$/u.exec(row.trim());
	const { speaker, mark, target = "", rest = "" } = match?.groups ?? {};
	if (speaker === undefined || mark === undefined) throw new AppError("invalid", `Scene ${key}: cannot read "${row}"`);
	const replyTo = mark === ":" ? null : target === "" ? position - 1 : Number(target) - 1;
	if (replyTo !== null && (replyTo < 0 || replyTo >= position)) {
		throw new AppError("invalid", `Scene ${key}: "${row}" replies to a line that is not above it`);
	}
	const { text, notes } = parseNotes(rest);
	return { speaker, replyTo, text: text.replaceAll("⏎", "\n"), notes };
}

function toRange(option: string | null): readonly [number, number] | null {
	if (option === null) return null;
	const [from = "0", to = from] = option.split("-");
	return [Number(from), Number(to)];
}

function toNumber(option: string | null): number | null {
	return option === null ? null : Number(option);
}
