import type { THREAD_DEFINITIONS } from "../definitions/threads";
import { type Doubt, type Measure, mustNotBeZero } from "../measure";
import { medianOf } from "../median-of";
import type { MetricValue } from "../metric-value";
import { type Opener, soloRate } from "./openers";
import type { Sessions } from "./sessions";
import type { Thread } from "./threads";

type ThreadMetrics = Record<keyof typeof THREAD_DEFINITIONS, MetricValue>;

const MINUTE_MS = 60_000;

/** Metrics 33 to 35. */
export function measureThreads(
	analysis: { readonly threads: readonly Thread[]; readonly openers: readonly Opener[]; readonly sessions: Sessions },
	unread: readonly Doubt[],
	measure: Measure,
): ThreadMetrics {
	const { threads, sessions } = analysis;
	const some = mustNotBeZero(threads.length);
	const median = (of: (thread: Thread) => number) => ({ value: medianOf(threads.map(of)), doubts: some });
	const deepest = threads.reduce((depth, thread) => Math.max(depth, thread.depth), 0);
	return {
		threads: measure("threads", { value: threads.length }),
		thread_size_median: measure(
			"thread_size_median",
			median(({ messageIds }) => messageIds.length),
		),
		thread_depth_max: measure("thread_depth_max", { value: deepest, doubts: some }),
		thread_breadth_median: measure(
			"thread_breadth_median",
			median(({ people }) => people),
		),
		thread_hours_median: measure(
			"thread_hours_median",
			median(({ hours }) => hours),
		),
		solo_thread_rate: measure("solo_thread_rate", soloRate(analysis.openers, unread)),
		sessions: measure("sessions", { value: sessions.sessions.length }),
		session_gap_minutes: measure("session_gap_minutes", {
			value: sessions.gapMs / MINUTE_MS,
			doubts: mustNotBeZero(sessions.sessions.length),
		}),
	};
}
