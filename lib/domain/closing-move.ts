import {
	type ClosingFacts,
	type ClosingVerdict,
	decideClosing,
	expired,
	openVerdict,
	tooLate,
} from "./closing-verdict";
import type { ClosingState, WeekClosing } from "./posting";
import { lateFrom, remindAt } from "./posting-time";

/** What comes next on a closed week's way into its group. */
export type ClosingMove =
	/** Not before `until`. */
	| { readonly type: "wait"; readonly until: Date }
	/** The owner is to decide; look again at `until` at the latest. */
	| { readonly type: "ask"; readonly until: Date }
	| { readonly type: "remind" }
	| { readonly type: "post" }
	| { readonly type: "end"; readonly state: ClosingState; readonly reason: string | null };

/** What stands, what is to be changed of it, and what comes next. */
export interface ClosingStep {
	/** `null`: it stays as it is. `closedAt`: it is decided anew as if it were closed then. */
	readonly change: (ClosingVerdict & { readonly closedAt?: Date }) | null;
	readonly move: ClosingMove;
}

export interface ClosingView extends ClosingFacts {
	readonly closing: WeekClosing;
	/** A post of this week: `claimed` is on its way, `sent` is there. `null`: neither. */
	readonly post: "claimed" | "sent" | null;
}

/** A decision whose event got lost is noticed after this long: it stands in the store. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * The next move of a closed week by how things stand now: settings may have changed and the owner decided while nobody
 * looked. A failed one is tried again, for somebody asked for that.
 */
export function nextMove(view: ClosingView): ClosingStep {
	const { closing, post } = view;
	if (post === "sent") return end(closing, { ...keep(closing), state: "posted", reason: null });
	if (closing.state === "failed") return { change: null, move: { type: "post" } };
	if (isBySettings(closing)) return again(view);
	if (!isOpen(closing)) return end(closing, closing);
	if (post === "claimed") return { change: agreed(closing), move: { type: "post" } };
	if (view.settings.mode === "off") return end(closing, decideClosing(view));
	if (view.now >= lateFrom(view.week)) return end(closing, closing.state === "draft" ? expired() : tooLate());
	return moveOpen(view, bySettings(view));
}

/** Whether something is still to come of it. */
export function isOpen({ state }: Pick<WeekClosing, "state">): boolean {
	return state === "scheduled" || state === "draft" || state === "approved";
}

/** Decided by settings alone, which may change. */
export function isBySettings({ state }: Pick<WeekClosing, "state">): boolean {
	return state === "off" || state === "quiet";
}

function again(view: ClosingView): ClosingStep {
	const { closing, now } = view;
	const fresh = decideClosing(view);
	if (isBySettings(fresh)) return end(closing, fresh);
	if (!isOpen(fresh)) return end(closing, closing);
	const { change, move } = moveOpen({ ...view, closing: { ...closing, closedAt: now } }, fresh);
	return { change: { ...(change ?? fresh), closedAt: now }, move };
}

/** The verdict as today's settings have it; an approval stands, whatever they say. */
function bySettings({ closing, week, settings }: ClosingView): ClosingVerdict {
	const fresh = openVerdict({ week, settings }, closing.closedAt);
	return closing.state === "approved" ? { ...fresh, state: "approved", decideBy: closing.decideBy } : fresh;
}

function moveOpen({ closing, now }: ClosingView, verdict: ClosingVerdict): ClosingStep {
	const { state, postAt, decideBy: deadline } = verdict;
	const change = isSame(closing, verdict) ? null : verdict;
	if (state !== "draft" || deadline === null) {
		const isTime = postAt === null || postAt <= now;
		return { change, move: isTime ? { type: "post" } : { type: "wait", until: postAt } };
	}
	if (now >= deadline) return end(closing, expired());
	const reminder = closing.remindedAt === null ? remindAt(draftedAt(closing, postAt), deadline) : deadline;
	if (now >= reminder) return { change, move: { type: "remind" } };
	const until = Math.min(reminder.getTime(), now.getTime() + LOOK_AGAIN_MS);
	return { change, move: { type: "ask", until: new Date(until) } };
}

/** A draft may be decided on at once, but nobody is expected to before it could be posted. */
function draftedAt({ closedAt }: WeekClosing, postAt: Date | null): Date {
	return postAt === null || postAt < closedAt ? closedAt : postAt;
}

function end(closing: WeekClosing, verdict: ClosingVerdict): ClosingStep {
	const { state, reason } = verdict;
	return { change: isSame(closing, verdict) ? null : verdict, move: { type: "end", state, reason } };
}

/** Whoever posts a draft by hand has agreed to it. */
function agreed(closing: WeekClosing): ClosingVerdict | null {
	return closing.state === "draft" ? { ...keep(closing), state: "approved" } : null;
}

function keep({ postAt, decideBy: deadline, state, reason }: WeekClosing): ClosingVerdict {
	return { state, reason, postAt, decideBy: deadline };
}

function isSame(closing: WeekClosing, verdict: ClosingVerdict): boolean {
	return (
		closing.state === verdict.state &&
		closing.reason === verdict.reason &&
		isSameTime(closing.postAt, verdict.postAt) &&
		isSameTime(closing.decideBy, verdict.decideBy)
	);
}

function isSameTime(a: Date | null, b: Date | null): boolean {
	return a?.getTime() === b?.getTime();
}
