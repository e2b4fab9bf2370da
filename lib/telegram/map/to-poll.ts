import type { Api } from "telegram/tl/index.js";
import type { Poll } from "../../domain/message";

/** A poll and as much of its tally as Telegram shows this account. */
export function toPoll(media: Api.MessageMediaPoll): Poll {
	const { poll, results } = media;
	const votesByOption = new Map((results.results ?? []).map((one) => [one.option.toString("hex"), one]));
	return {
		question: poll.question.text,
		closed: poll.closed === true,
		totalVotes: results.totalVoters ?? null,
		answers: poll.answers.map((answer) => {
			const tally = votesByOption.get(answer.option.toString("hex"));
			return { text: answer.text.text, votes: tally?.voters ?? 0, chosen: tally?.chosen === true };
		}),
	};
}
