import type { Poll, PollAnswer } from "../../domain/message";
import { asSize, isObject } from "./raw-value";
import { toPlainText } from "./to-styled-text";

/** A poll as the row shows it; `null` when the row has none. */
export function toPoll(raw: unknown): Poll | null {
	if (!isObject(raw)) return null;
	return {
		question: toPlainText(raw.question),
		closed: typeof raw.closed === "boolean" ? raw.closed : null,
		totalVotes: asSize(raw.total_voters) ?? null,
		answers: Array.isArray(raw.answers) ? raw.answers.filter(isObject).map(toAnswer) : [],
	};

	function toAnswer(answer: Readonly<Record<string, unknown>>): PollAnswer {
		return {
			text: toPlainText(answer.text),
			votes: asSize(answer.voters) ?? 0,
			chosen: answer.chosen === true,
		};
	}
}
