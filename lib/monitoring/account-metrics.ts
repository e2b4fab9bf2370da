import { Gauge } from "prom-client";
import { accountLabel } from "./account-label";
import { metricFamily } from "./registry";

/** What is told of accounts. Made on first use. */
export function accountMetrics() {
	return metricFamily("accounts", (registers) => ({
		state: new Gauge({
			name: "account_state",
			help: "1 for the state an account is in.",
			labelNames: ["account", "state"],
			registers,
		}),
		quota: new Gauge({
			name: "quota_used",
			help: "Direct messages and joins charged since 00:00 UTC.",
			labelNames: ["account", "kind"],
			registers,
		}),
	}));
}

/** What is known of one account when the metrics are read. */
export interface AccountFigures {
	readonly name: string;
	/** One of a closed set (`ready`, `ended` …). */
	readonly state: string;
	readonly quotaUsed: Readonly<Record<"dm" | "join", number>>;
}

/** Replaces what the metrics say of accounts: one that is gone leaves them. */
export function setAccountFigures(all: readonly AccountFigures[]): void {
	const { state, quota } = accountMetrics();
	state.reset();
	quota.reset();
	for (const figures of all) {
		const account = accountLabel(figures.name);
		state.set({ account, state: figures.state }, 1);
		for (const [kind, used] of Object.entries(figures.quotaUsed)) quota.inc({ account, kind }, used);
	}
}
