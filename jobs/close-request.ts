import type { ClosingRef } from "@/lib/services/posting/closing-ref";
import { closeRequested } from "./events";

/** Asks for a week to be closed. One a look: a week that could not be closed is asked for again by the next. */
export function closeRequest({ groupId, weekStart }: ClosingRef, at: string) {
	return closeRequested.create({ groupId: String(groupId), weekStart }, { id: `close:${groupId}:${weekStart}:${at}` });
}
