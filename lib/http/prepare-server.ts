import { readEnv } from "@/lib/env";
import { openContext } from "@/lib/services/open-context";
import { stripForwardedFor } from "./strip-forwarded-for";

/** Start-up checks: the environment parses and the store answers at this version's schema; else one clear line. */
export async function prepareServer(): Promise<void> {
	const env = readEnv();
	if (!env.trustsProxy) stripForwardedFor();
	const { log } = await openContext({ type: "system", job: "web" });
	log.info({ url: env.publicUrl, trustsProxy: env.trustsProxy }, "web server ready");
}
