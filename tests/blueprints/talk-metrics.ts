import { measureOf } from "@/lib/metrics/measure";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { analyseTalk } from "@/lib/metrics/talk/analyse-talk";
import { measureTalk } from "@/lib/metrics/talk/measure-talk";
import type { Dataset } from "./dataset";
import { factsOf } from "./facts-of";

type TalkMetrics = ReturnType<typeof measureTalk>;

/** The numbers about a week's talk alone. */
export function talkMetrics(data: Dataset, weekStart: string): TalkMetrics {
	const facts = factsOf(data, weekStart);
	return measureTalk(analyseTalk(facts), measureOf(facts.frame, true));
}

/** Value, status and reason of some of them. */
export function pickFrom(metrics: TalkMetrics, ...keys: (keyof TalkMetrics)[]) {
	return keys.map((key) => {
		const { value, status, reason }: MetricValue = metrics[key];
		return reason === null ? [key, value] : [key, value, status, reason];
	});
}
