import { Temporal } from "temporal-polyfill";
import { fixedOffsetMinutes, type TimeZone } from "./time-zone";

/** A stretch of time in which a zone keeps one offset: `[fromMs, toMs)` in epoch milliseconds. */
export interface OffsetSpan {
	readonly fromMs: number;
	readonly toMs: number;
	/** Milliseconds east of UTC. */
	readonly offsetMs: number;
}

interface ZoneSpans {
	/** Disjoint; grown as instants are asked for. */
	readonly spans: OffsetSpan[];
	/** History is read in order, so the span of the last call is nearly always the right one. */
	last: OffsetSpan | null;
}

const byZone = new Map<TimeZone, ZoneSpans>();

/** The span of constant offset around an instant. Asking the zone database costs ~0.1 ms, so spans are kept. */
export function offsetSpanAt(epochMs: number, zone: TimeZone): OffsetSpan {
	let known = byZone.get(zone);
	if (known === undefined) {
		known = { spans: [], last: null };
		byZone.set(zone, known);
	}
	if (known.last !== null && isWithin(known.last, epochMs)) return known.last;
	known.last = known.spans.find((span) => isWithin(span, epochMs)) ?? addSpan(known, epochMs, zone);
	return known.last;
}

function isWithin(span: OffsetSpan, epochMs: number): boolean {
	return span.fromMs <= epochMs && epochMs < span.toMs;
}

function addSpan(known: ZoneSpans, epochMs: number, zone: TimeZone): OffsetSpan {
	const span = readSpan(epochMs, zone);
	known.spans.push(span);
	return span;
}

function readSpan(epochMs: number, zone: TimeZone): OffsetSpan {
	const fixed = fixedOffsetMinutes(zone);
	if (fixed !== null) return { fromMs: -Infinity, toMs: Infinity, offsetMs: fixed * 60_000 };
	const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
	// "previous" is strictly earlier: one nanosecond on, a transition at this very instant counts.
	const from = at.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
	const to = at.getTimeZoneTransition("next");
	return {
		fromMs: from?.epochMilliseconds ?? -Infinity,
		toMs: to?.epochMilliseconds ?? Infinity,
		offsetMs: at.offsetNanoseconds / 1_000_000,
	};
}
