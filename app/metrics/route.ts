import { readEnv } from "@/lib/env";
import { metricsAnswer } from "@/lib/http/metrics-routes";
import { openContext } from "@/lib/services/open-context";

/** For Prometheus. Who may read it is decided by address and token, never by a browser's session. */
export async function GET(request: Request): Promise<Response> {
	const { publicUrl, trustsProxy } = readEnv();
	return metricsAnswer(await openContext({ type: "anonymous" }), request.headers, { publicUrl, trustsProxy });
}
