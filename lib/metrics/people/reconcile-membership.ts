import type { MembershipKind } from "../../domain/membership-event";
import { isComing, type RosterEvent } from "../../domain/roster";
import type { MembershipFact } from "../membership-fact";

/** A coming or going that a service row of the chat tells of. */
export interface MembershipRow {
	readonly kind: MembershipKind;
	/** `null`: the source does not say whose. */
	readonly memberId: number | null;
	readonly messageId: number;
	readonly occurredAt: Date;
}

type Told = Omit<MembershipFact, "firstLeftAt">;

/** The same step told by two sources this close together is one step: their clocks and queues differ. */
const SAME_STEP_MS = 120_000;

/**
 * Comings and goings told by service rows, by the admin log and by member lists, each once, oldest first. Every service
 * row is a step of its own; a row of the log, and then of a list, which only brackets when it happened, stands for one of
 * them or is a step that the chat did not show.
 */
export function reconcileMembership(rows: readonly MembershipRow[], roster: readonly RosterEvent[]): Told[] {
	const steps = new Steps(rows);
	for (const source of [isLogged, isListed]) {
		const taken = new Set<Told>();
		for (const event of roster.filter(source)) {
			const { kind, memberId, at } = event;
			const span = source === isLogged ? { fromMs: at.getTime(), toMs: at.getTime() } : spanOf(event);
			const known = steps.find(memberId, kind, span, taken);
			const step = known ?? steps.find(null, kind, span, taken);
			if (step === null) taken.add(steps.add({ kind, memberId, messageId: null, occurredAt: at }));
			// The log knows to the second who it was; a list leaves it open which of the unnamed rows was theirs.
			else if (known === null && source === isLogged) taken.add(steps.name(step, memberId));
			else taken.add(step);
		}
	}
	return steps.inOrder();
}

interface Span {
	readonly fromMs: number;
	readonly toMs: number;
}

/** Steps by whose they are. */
class Steps {
	readonly #byMember = new Map<number | null, Told[]>();

	constructor(rows: readonly MembershipRow[]) {
		for (const { kind, memberId, messageId, occurredAt } of rows) this.add({ kind, memberId, messageId, occurredAt });
	}

	add(step: Told): Told {
		const own = this.#byMember.get(step.memberId);
		if (own === undefined) this.#byMember.set(step.memberId, [step]);
		else own.push(step);
		return step;
	}

	/** The step of this person and direction nearest to the span's end that is not taken, or `null`. */
	find(memberId: number | null, kind: MembershipKind, { fromMs, toMs }: Span, taken: ReadonlySet<Told>): Told | null {
		let best: Told | null = null;
		const distance = ({ occurredAt }: Told) => Math.abs(occurredAt.getTime() - toMs);
		for (const step of this.#byMember.get(memberId) ?? []) {
			const at = step.occurredAt.getTime();
			if (isComing(step.kind) !== isComing(kind) || taken.has(step)) continue;
			if (at < fromMs - SAME_STEP_MS || at > toMs + SAME_STEP_MS) continue;
			if (best === null || distance(step) < distance(best)) best = step;
		}
		return best;
	}

	/** Says whose an unnamed step was. */
	name(step: Told, memberId: number): Told {
		const unnamed = this.#byMember.get(null) ?? [];
		unnamed.splice(unnamed.indexOf(step), 1);
		return this.add({ ...step, memberId });
	}

	inOrder(): Told[] {
		return [...this.#byMember.values()].flat().sort(compare);
	}
}

function isLogged({ eventKey }: RosterEvent): boolean {
	return eventKey.startsWith("log:");
}

function isListed(event: RosterEvent): boolean {
	return !isLogged(event);
}

function spanOf({ after, at }: RosterEvent): Span {
	return { fromMs: after?.getTime() ?? Number.NEGATIVE_INFINITY, toMs: at.getTime() };
}

function compare(a: Told, b: Told): number {
	return (
		a.occurredAt.getTime() - b.occurredAt.getTime() ||
		(a.messageId ?? 0) - (b.messageId ?? 0) ||
		(a.memberId ?? 0) - (b.memberId ?? 0)
	);
}
