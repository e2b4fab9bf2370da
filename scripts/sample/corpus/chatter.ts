import { parseScenes } from "../script/parse-scenes";
import type { Scene } from "../script/scene";
import { ENGLISH_CHATTER_A } from "./chatter-english-a";
import { ENGLISH_CHATTER_B } from "./chatter-english-b";
import { ENGLISH_CHATTER_C } from "./chatter-english-c";
import { PERSIAN_CHATTER } from "./chatter-persian";
import { RUSSIAN_CHATTER } from "./chatter-russian";
import { WORLD_CHATTER } from "./chatter-world";

const CORPORA = [
	{ name: "english-a", source: ENGLISH_CHATTER_A },
	{ name: "english-b", source: ENGLISH_CHATTER_B },
	{ name: "english-c", source: ENGLISH_CHATTER_C },
	{ name: "russian", source: RUSSIAN_CHATTER },
	{ name: "persian", source: PERSIAN_CHATTER },
	{ name: "world", source: WORLD_CHATTER },
];

/** Every single remark as a scene of one line. */
export const CHATTER: readonly Scene[] = CORPORA.flatMap(({ name, source }) =>
	parseScenes(source.trim().split("\n").map(toSceneRows).join("\n"), { name }),
);

/** `topic|text` opens a scene; `+2h|text` lets the same person go on after a while. */
function toSceneRows(row: string): string {
	const later = /^\+(?<after>\w+)\|(?<text>.*)$/u.exec(row)?.groups;
	if (later !== undefined) return `a: ${later.text} [[after ${later.after}]]`;
	return row.replace(/^(?<head>[^|]+)\|/u, "# $<head>\na: ");
}
