import { collectDefaultMetrics } from "prom-client";
import { accountMetrics } from "./account-metrics";
import { callMetrics, countEndedRequests } from "./call-metrics";
import { jobMetrics } from "./job-metrics";
import { metricFamily, metricsRegistry } from "./registry";
import { updateMetrics } from "./update-metrics";

/** Everything this process counts, in Prometheus' text format, with the content type to send it as. */
export async function renderMetrics(): Promise<{ readonly text: string; readonly contentType: string }> {
	// A counter that has counted nothing is there all the same.
	for (const make of [callMetrics, updateMetrics, accountMetrics, jobMetrics]) make();
	countEndedRequests();
	metricFamily("process", ([register]) => {
		if (register) collectDefaultMetrics({ register });
		return true;
	});
	const registry = metricsRegistry();
	return { text: await registry.metrics(), contentType: registry.contentType };
}
