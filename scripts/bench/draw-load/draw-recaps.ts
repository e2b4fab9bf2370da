import { fetchWhole, type Visitor } from "./visitor";

const VARIANTS = ["chat", "og"].flatMap((format) =>
	["light", "dark"].flatMap((theme) => ["en", "ru"].map((locale) => ({ format, theme, locale }))),
);

/** Pictures nobody has asked for yet, counted through all rounds. */
let drawn = 0;

/** Has `count` pictures drawn that are not kept yet, all asked for at once. Answers the milliseconds of each. */
export async function drawRecaps(visitor: Visitor, count: number): Promise<number[]> {
	return Promise.all(Array.from({ length: count }, () => drawNext(visitor)));
}

async function drawNext(visitor: Visitor): Promise<number> {
	const { slug, weeks } = visitor.group;
	const variant = VARIANTS[Math.floor(drawn / weeks.length)];
	if (variant === undefined) throw new Error("There are no more pictures that were never drawn.");
	const path = `/api/groups/${slug}/recaps/${weeks[drawn % weeks.length]}/picture.png?${new URLSearchParams(variant)}`;
	drawn += 1;
	const before = performance.now();
	await fetchWhole(visitor, path);
	return performance.now() - before;
}
