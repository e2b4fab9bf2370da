import type { Logger } from "../../logger";
import type { CallGate } from "../call-gate";
import type { DcBook } from "./dc-address";
import type { DialPlan } from "./dial";
import type { KeyRing } from "./key-ring";
import type { SenderEvents } from "./mt-sender";
import type { Timing } from "./timing";

/** The application registered with Telegram. */
export interface AppIdentity {
	readonly apiId: number;
	readonly apiHash: string;
}

/** What the connections of one account share. */
export interface LinkParts {
	readonly app: AppIdentity;
	readonly gate: CallGate;
	readonly book: DcBook;
	readonly keys: KeyRing;
	readonly plan: DialPlan;
	readonly timing: Timing;
	readonly log: Logger;
	/** Aborted, with ConnectionLost, when the account's connection is closed. */
	readonly closing: AbortSignal;
}

/** What the home connection tells of its pushes and of its state. */
export interface HomeEvents extends Omit<SenderEvents, "onEnd"> {
	onState(state: "up" | "down" | "broken"): void;
}
