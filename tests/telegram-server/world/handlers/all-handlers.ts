import type { Handler, Handlers } from "../../handler";
import { viewerOf } from "../asked/viewer-of";
import { isForPeopleOnly, refuse } from "../refuse";
import type { WorldState } from "../world-state";
import { adminLogHandlers } from "./admin-log-handlers";
import { changeHandlers } from "./change-handlers";
import { chatHandlers } from "./chat-handlers";
import { contactHandlers } from "./contact-handlers";
import { dialogHandlers } from "./dialog-handlers";
import { fileHandlers } from "./file-handlers";
import { historyHandlers } from "./history-handlers";
import { inviteHandlers } from "./invite-handlers";
import { membershipHandlers } from "./membership-handlers";
import { participantHandlers } from "./participant-handlers";
import { pollHandlers } from "./poll-handlers";
import { reactionHandlers } from "./reaction-handlers";
import { readingHandlers } from "./reading-handlers";
import { searchHandlers } from "./search-handlers";
import { sendHandlers } from "./send-handlers";
import { statisticsHandlers } from "./statistics-handlers";
import { takeoutHandlers } from "./takeout-handlers";
import { topicHandlers } from "./topic-handlers";
import { updateHandlers } from "./update-handlers";
import { userHandlers } from "./user-handlers";

const RESOURCES = [
	adminLogHandlers,
	changeHandlers,
	chatHandlers,
	contactHandlers,
	dialogHandlers,
	fileHandlers,
	historyHandlers,
	inviteHandlers,
	membershipHandlers,
	participantHandlers,
	pollHandlers,
	reactionHandlers,
	readingHandlers,
	searchHandlers,
	sendHandlers,
	statisticsHandlers,
	takeoutHandlers,
	topicHandlers,
	updateHandlers,
	userHandlers,
];

/** Every method the world answers, each behind what holds for all: bots' limits and takeouts that were really begun. */
export function allHandlers(world: WorldState): Handlers {
	const all = RESOURCES.flatMap((resource) => Object.entries(resource(world)));
	return Object.fromEntries(all.map(([method, handler]) => [method, guarded(world, method, handler)]));
}

function guarded(world: WorldState, method: string, handler: Handler): Handler {
	return (request, call) => {
		if (call.isBot && isForPeopleOnly(method)) throw refuse("BOT_METHOD_INVALID");
		if (call.takeoutId !== null && !viewerOf(world, call).takeouts.has(call.takeoutId)) throw refuse("TAKEOUT_INVALID");
		return handler(request, call);
	};
}
