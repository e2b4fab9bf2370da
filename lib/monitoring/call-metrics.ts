import { Counter, Gauge, Histogram } from "prom-client";
import { methodLabel } from "./known-methods";
import { metricFamily } from "./registry";
import { noteDifference } from "./update-metrics";

/** How a request ended: `ok`, or the kind of its failure. A closed set, so it may be a label. */
export type CallOutcome =
	| "ok"
	| "flood_wait"
	| "slow_mode"
	| "peer_flood"
	| "terminal"
	| "transient"
	| "network"
	| "timeout"
	| "aborted"
	| "refused";

/** What held a request back. */
export type ThrottleReason = "bucket" | "flood" | "quota";

/** From a loopback answer to the hard timeout of a request. */
const LATENCY_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** From one interval of the bucket to a queue of some hundred requests. */
const BUCKET_SECONDS = [0.01, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300];

/** What is counted of requests. Made on first use. */
export function callMetrics() {
	return metricFamily("calls", (registers) => ({
		requests: new Counter({
			name: "rate_limit_requests_total",
			help: "Requests sent to Telegram that have ended, each attempt counted.",
			labelNames: ["method"],
			registers,
		}),
		throttled: new Counter({
			name: "rate_limit_throttled_total",
			help: "Requests held back, by what held them: the bucket, a wait Telegram asked for, a daily quota.",
			labelNames: ["method", "reason"],
			registers,
		}),
		floods: new Counter({
			name: "flood_wait_events_total",
			help: "Times Telegram asked to wait.",
			labelNames: ["method"],
			registers,
		}),
		floodSeconds: new Counter({
			name: "flood_wait_seconds_total",
			help: "Seconds Telegram asked to wait.",
			labelNames: ["method"],
			registers,
		}),
		outcomes: new Counter({
			name: "rpc_total",
			help: "Requests by how they ended.",
			labelNames: ["method", "outcome"],
			registers,
		}),
		latency: new Histogram({
			name: "tele_call_latency_seconds",
			help: "From sending a request to its answer.",
			labelNames: ["method"],
			buckets: LATENCY_SECONDS,
			registers,
		}),
		seconds: new Histogram({
			name: "rpc_seconds",
			help: "How long requests took, by how they ended.",
			labelNames: ["outcome"],
			buckets: LATENCY_SECONDS,
			registers,
		}),
		bucketWait: new Histogram({
			name: "bucket_wait_seconds",
			help: "How long requests queued for their turn.",
			labelNames: ["lane"],
			buckets: BUCKET_SECONDS,
			registers,
		}),
		queueDepth: new Gauge({
			name: "queue_depth",
			help: "Requests waiting for their turn now.",
			labelNames: ["lane"],
			registers,
		}),
	}));
}

/** A request is held back. */
export function noteThrottled(method: string, reason: ThrottleReason): void {
	callMetrics().throttled.inc({ method: methodLabel(method), reason });
}

/** Telegram asked to leave `method` alone for `seconds`. */
export function noteFlood(method: string, seconds: number): void {
	const labels = { method: methodLabel(method) };
	callMetrics().floods.inc(labels);
	callMetrics().floodSeconds.inc(labels, seconds);
}

/** So many ended requests are counted at once: one by one, between other work, each costs ten times as much. */
const ENDED_MAX = 500;

interface EndedRequest {
	readonly method: string;
	readonly outcome: CallOutcome;
	readonly seconds: number;
}

const DIFFERENCES: ReadonlyMap<string, "account" | "channel"> = new Map([
	["updates.getDifference", "account"],
	["updates.getChannelDifference", "channel"],
]);

function endedRequests(): EndedRequest[] {
	return metricFamily("ended requests", () => []);
}

/** A request ended, `seconds` after it was let through and sent. */
export function noteOutcome(method: string, outcome: CallOutcome, seconds: number): void {
	if (endedRequests().push({ method, outcome, seconds }) >= ENDED_MAX) countEndedRequests();
}

/** Counts what ended since the last time. */
export function countEndedRequests(): void {
	const { requests, outcomes, latency, seconds: durations } = callMetrics();
	for (const { method: name, outcome, seconds } of endedRequests().splice(0)) {
		const method = methodLabel(name);
		requests.inc({ method });
		outcomes.inc({ method, outcome });
		latency.observe({ method }, seconds);
		durations.observe({ outcome }, seconds);
		const of = DIFFERENCES.get(method);
		if (of !== undefined) noteDifference(of);
	}
}

/** A request's turn came after `seconds`. */
export function noteBucketWait(lane: string, seconds: number): void {
	callMetrics().bucketWait.observe({ lane }, seconds);
}

/** `change` more (or fewer) requests wait in a lane. */
export function moveQueueDepth(lane: string, change: number): void {
	callMetrics().queueDepth.inc({ lane }, change);
}
