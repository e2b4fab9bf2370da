import { NO_GROUP_WORDS } from "@/lib/text/labels/group-words";
import { labelMessage } from "@/lib/text/labels/label-message";
import type { LabelFixture } from "./read-fixtures";

/** Enough for the compiler to have settled, few enough to be over within a second or two. */
const ROUNDS = 20;

/** Microseconds of processor time it takes to read one message, once warm. */
export function timeLabels(fixtures: readonly LabelFixture[]): number {
	const inputs = fixtures.map(({ text, kind }) => ({ text, kind, entities: [], isForward: false, hasPoll: false }));
	const readAll = (): void => {
		for (let round = 0; round < ROUNDS; round++) for (const input of inputs) labelMessage(input, NO_GROUP_WORDS);
	};
	readAll();
	const before = process.cpuUsage();
	readAll();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / (ROUNDS * inputs.length);
}
