import type { TlObject } from "../../tl-object";
import type { Poll } from "../model/poll";
import { objectOf, objectsOf, optionalObjectOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";

/** A poll as `inputMediaPoll` describes it; older layers give plain texts. */
export function pollAsked(world: WorldState, input: TlObject): Poll {
	const poll = objectOf(input, "poll");
	const options = objectsOf(poll, "answers").map((answer) => plainText(answer, "text"));
	if (options.length < 2 || options.length > 12) throw refuse("POLL_ANSWERS_INVALID");
	return {
		id: BigInt.asUintN(62, world.long("poll", world.next())),
		question: plainText(poll, "question"),
		options,
		isMultipleChoice: poll.multiple_choice === true,
		isQuiz: poll.quiz === true,
		isPublic: poll.public_voters === true,
		isClosed: false,
		votes: new Map(),
	};
}

function plainText(holder: TlObject, field: string): string {
	const boxed = optionalObjectOf(holder, field);
	return boxed === null ? textOf(holder, field) : textOf(boxed, "text");
}
