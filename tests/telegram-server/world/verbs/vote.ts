import { pushToChat } from "../push/push-updates";
import { refuse } from "../refuse";
import { pollObject, pollResults } from "../view/poll-object";
import type { WorldState } from "../world-state";

/** Casts, changes or (with no option) takes back a vote. Throws what Telegram throws. */
export function vote(world: WorldState, pollId: bigint, userId: number, options: readonly number[]): void {
	const found = world.polls.get(pollId);
	if (found === undefined) throw refuse("MESSAGE_ID_INVALID");
	const { poll } = found;
	if (poll.isClosed) throw refuse("MESSAGE_POLL_CLOSED");
	if (options.some((option) => poll.options[option] === undefined)) throw refuse("OPTION_INVALID");
	if (options.length > 1 && !poll.isMultipleChoice) throw refuse("OPTIONS_TOO_MUCH");
	if (options.length === 0) poll.votes.delete(userId);
	else poll.votes.set(userId, options);
	tellPoll(world, pollId);
}

/** Ends a poll for good. */
export function closePoll(world: WorldState, pollId: bigint): void {
	const found = world.polls.get(pollId);
	if (found === undefined) throw refuse("MESSAGE_ID_INVALID");
	found.poll.isClosed = true;
	tellPoll(world, pollId);
}

function tellPoll(world: WorldState, pollId: bigint): void {
	const found = world.polls.get(pollId);
	if (found === undefined) return;
	pushToChat(world, found.chat, (cast) => [
		{
			_: "updateMessagePoll",
			poll_id: pollId,
			poll: pollObject(found.poll),
			results: pollResults(found.poll, cast.viewerId, true),
		},
	]);
}
