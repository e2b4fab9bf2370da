import { Gauge } from "prom-client";
import { metricFamily } from "./registry";

/** What is told of jobs. Made on first use. */
export function jobMetrics() {
	return metricFamily("jobs", (registers) => ({
		runs: new Gauge({
			name: "shiplog_jobs_runs",
			help: "Runs by job and state; ended ones as long as they are remembered.",
			labelNames: ["job", "state"],
			registers,
		}),
		failed: new Gauge({
			name: "shiplog_jobs_failed_last_day",
			help: "Runs that failed for good within the last 24 hours.",
			labelNames: ["job"],
			registers,
		}),
		waiting: new Gauge({
			name: "shiplog_jobs_events_waiting",
			help: "Events stored and not yet taken by the job runner.",
			registers,
		}),
		lag: new Gauge({
			name: "shiplog_jobs_events_lag_seconds",
			help: "Age of the event that waits longest; 0 when none does.",
			registers,
		}),
		queueAge: new Gauge({
			name: "shiplog_jobs_queue_age_seconds",
			help: "How long the most overdue step of the embedded executor has been waiting for its turn; 0 when none is.",
			registers,
		}),
		isDriven: new Gauge({
			name: "shiplog_jobs_driven",
			help: "1 while somebody drives the jobs.",
			registers,
		}),
	}));
}

/** What is known of the jobs when the metrics are read. */
export interface JobFigures {
	readonly runs: readonly { readonly job: string; readonly state: string; readonly runs: number }[];
	readonly failedLastDay: readonly { readonly job: string; readonly runs: number }[];
	readonly eventsWaiting: number;
	readonly eventsLagSeconds: number;
	readonly queueAgeSeconds: number;
	readonly isDriven: boolean;
}

/** Replaces what the metrics say of jobs. */
export function setJobFigures(figures: JobFigures): void {
	const metrics = jobMetrics();
	metrics.runs.reset();
	metrics.failed.reset();
	for (const { job, state, runs } of figures.runs) metrics.runs.set({ job, state }, runs);
	for (const { job, runs } of figures.failedLastDay) metrics.failed.set({ job }, runs);
	metrics.waiting.set(figures.eventsWaiting);
	metrics.lag.set(figures.eventsLagSeconds);
	metrics.queueAge.set(figures.queueAgeSeconds);
	metrics.isDriven.set(figures.isDriven ? 1 : 0);
}
