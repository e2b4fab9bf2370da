import { Counter, Gauge } from "prom-client";
import { accountLabel } from "./account-label";
import { metricFamily } from "./registry";

/** What is counted of live updates. Made on first use. */
export function updateMetrics() {
	return metricFamily("updates", (registers) => ({
		reconnects: new Counter({
			name: "reconnects_total",
			help: "Connections to Telegram made anew after one was lost.",
			labelNames: ["account"],
			registers,
		}),
		gaps: new Counter({
			name: "gaps_total",
			help: "Holes seen in a sequence of updates.",
			registers,
		}),
		differences: new Counter({
			name: "difference_calls_total",
			help: "Times missed updates were asked for, of an account or of one channel.",
			labelNames: ["of"],
			registers,
		}),
		lag: new Gauge({
			name: "updates_lag_seconds",
			help: "How old the last live message was when it arrived.",
			labelNames: ["account"],
			registers,
		}),
	}));
}

/** A lost connection of the account was made anew. */
export function noteReconnect(account: string): void {
	updateMetrics().reconnects.inc({ account: accountLabel(account) });
}

/** An update did not follow the one before. */
export function noteGap(): void {
	updateMetrics().gaps.inc();
}

/** Missed updates were asked for. */
export function noteDifference(of: "account" | "channel"): void {
	updateMetrics().differences.inc({ of });
}

/** A live message arrived `seconds` after it was sent. */
export function setUpdatesLag(account: string, seconds: number): void {
	updateMetrics().lag.set({ account: accountLabel(account) }, seconds);
}
