import type { ServiceContext } from "@/lib/services/context";
import { readMetrics } from "@/lib/services/monitoring/read-metrics";
import { errorAnswer } from "./error-answer";
import { isLocalCaller, type ServerPlace } from "./is-local-caller";

/** `GET /metrics`: Prometheus' text for this machine and for bearers of the token, 401 for everybody else. */
export async function metricsAnswer(ctx: ServiceContext, headers: Headers, place: ServerPlace): Promise<Response> {
	try {
		const token = /^bearer +(.+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
		const { text, contentType } = await readMetrics(ctx, { isLocal: isLocalCaller(headers, place), token });
		return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
	} catch (error) {
		const answer = errorAnswer(error);
		if (answer.status === 401) answer.headers.set("www-authenticate", "Bearer");
		return answer;
	}
}
