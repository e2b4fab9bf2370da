import type { TlObject } from "../../tl-object";
import type { Poll } from "../model/poll";
import { flag } from "./flag";

export function pollObject(poll: Poll): TlObject {
	return {
		_: "poll",
		id: poll.id,
		closed: flag(poll.isClosed),
		public_voters: flag(poll.isPublic),
		multiple_choice: flag(poll.isMultipleChoice),
		quiz: flag(poll.isQuiz),
		question: plain(poll.question),
		answers: poll.options.map((text, index) => ({ _: "pollAnswer", text: plain(text), option: optionOf(index) })),
	};
}

/** Results as a viewer gets them: counts only to those who voted, or once the poll is closed; pushes are never personal. */
export function pollResults(poll: Poll, viewerId: number, isMin: boolean): TlObject {
	const own = poll.votes.get(viewerId);
	const isVisible = own !== undefined || poll.isClosed || isMin;
	const results = poll.options.map((_, index) => ({
		_: "pollAnswerVoters",
		chosen: flag(!isMin && own?.includes(index) === true),
		option: optionOf(index),
		voters: [...poll.votes.values()].filter((chosen) => chosen.includes(index)).length,
	}));
	return {
		_: "pollResults",
		min: flag(isMin),
		results: isVisible ? results : undefined,
		total_voters: poll.votes.size,
	};
}

/** Telegram names options by bytes of the poll maker's choice; apps number them. */
function optionOf(index: number): Uint8Array {
	return Uint8Array.of(48 + index);
}

function plain(text: string): TlObject {
	return { _: "textWithEntities", text, entities: [] };
}
