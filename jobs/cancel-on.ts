import { cancelRequested } from "./events";

/** Ends a run when its own starting event is called off. The same expression is understood by every server. */
export const CANCEL_ON = [{ event: cancelRequested, if: "async.data.eventId == event.id" }] as const;
