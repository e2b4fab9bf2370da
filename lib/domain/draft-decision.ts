import { type ClosingVerdict, declined } from "./closing-verdict";
import type { ClosingState, WeekClosing } from "./posting";

export type DraftDecision = "approved" | "declined";

/** States a decision may be taken in, as long as nothing was sent: a mind may be changed. */
const OPEN_TO: Readonly<Record<DraftDecision, readonly ClosingState[]>> = {
	approved: ["draft", "declined"],
	declined: ["draft", "approved", "scheduled"],
};

/** What the owner may decide about a closed week at `now`. */
export function openDecisions(closing: WeekClosing, now: Date): DraftDecision[] {
	if (closing.publicationId !== null) return [];
	const isInTime = closing.state === "scheduled" || closing.state === "approved" || isBefore(now, closing.decideBy);
	return (["approved", "declined"] as const).filter(
		(decision) => OPEN_TO[decision].includes(closing.state) && isInTime,
	);
}

/** What a decision makes of a closing. */
export function verdictOf(closing: WeekClosing, decision: DraftDecision): ClosingVerdict {
	const { postAt, decideBy } = closing;
	// Times are kept: a mind may be changed until then.
	if (decision === "declined") return { ...declined(), postAt, decideBy };
	return { state: "approved", reason: null, postAt, decideBy };
}

function isBefore(now: Date, deadline: Date | null): boolean {
	return deadline !== null && now < deadline;
}
