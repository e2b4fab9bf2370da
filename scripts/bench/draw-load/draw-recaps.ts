import { fetchWhole, type Visitor } from "./visitor";

const VARIANTS = ["chat", "og"].flatMap((format) =>
	["light", "dark"].flatMap((theme) => ["en", "ru"].map((locale) => ({ format, theme, locale }))),
);

/** Pictures nobody has asked for yet, counted through all rounds. */
let drawn = 0;

/** Has `count` pictures drawn that are not kept yet, so many asked for at a time. Answers the milliseconds of each. */
export async function drawRecaps(visitor: Visitor, count: number, atOnce: number): Promise<number[]> {
	const took: number[] = [];
	let left = count;
	const askOneByOne = async (): Promise<void> => {
		for (; left > 0; ) {
			left -= 1;
			took.push(await drawNext(visitor));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, askOneByOne));
	return took;
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
