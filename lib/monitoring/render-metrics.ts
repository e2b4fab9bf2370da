import { collectDefaultMetrics } from "prom-client";
import { metricFamily, metricsRegistry } from "./registry";

/** Everything this process counts, in Prometheus' text format, with the content type to send it as. */
export async function renderMetrics(): Promise<{ readonly text: string; readonly contentType: string }> {
	metricFamily("process", ([register]) => {
		if (register) collectDefaultMetrics({ register });
		return true;
	});
	const registry = metricsRegistry();
	return { text: await registry.metrics(), contentType: registry.contentType };
}
