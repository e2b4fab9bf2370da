import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { chatAsked } from "../asked/chat-asked";
import { viewerOf } from "../asked/viewer-of";
import type { Account } from "../model/account";
import type { Poll } from "../model/poll";
import { updatesObject } from "../push/push-updates";
import { numberOf, objectOf } from "../read-request";
import { refuse } from "../refuse";
import { vote } from "../verbs/vote";
import { Cast } from "../view/cast";
import { pollObject, pollResults } from "../view/poll-object";
import type { WorldState } from "../world-state";

export function pollHandlers(world: WorldState): Handlers {
	const asked = (request: TlObject, viewer: Account): Poll => {
		const chat = chatAsked(world, viewer, objectOf(request, "peer"));
		const media = chat.log.find(numberOf(request, "msg_id"))?.media;
		if (media?.kind !== "poll") throw refuse("MESSAGE_ID_INVALID");
		return media.poll;
	};
	const answer = (poll: Poll, viewer: Account): TlObject =>
		updatesObject(world, new Cast(world, viewer.userId), [
			{
				_: "updateMessagePoll",
				poll_id: poll.id,
				poll: pollObject(poll),
				results: pollResults(poll, viewer.userId, false),
			},
		]);
	return {
		"messages.sendVote": (request, call) => {
			const viewer = viewerOf(world, call);
			const poll = asked(request, viewer);
			vote(world, poll.id, viewer.userId, chosenOptions(request));
			return answer(poll, viewer);
		},
		"messages.getPollResults": (request, call) => {
			const viewer = viewerOf(world, call);
			return answer(asked(request, viewer), viewer);
		},
	};
}

function chosenOptions(request: TlObject): number[] {
	const options = Array.isArray(request.options) ? request.options : [];
	return options.flatMap((option) => (option instanceof Uint8Array ? [(option[0] ?? 0) - 48] : []));
}
