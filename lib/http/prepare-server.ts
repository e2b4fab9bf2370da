import { readEnv } from "@/lib/env";
import { openContext } from "@/lib/services/open-context";
import { type StartJobs, startBackgroundWork } from "./background-work";
import { stripForwardedFor } from "./strip-forwarded-for";

/** Start-up checks: the environment parses and the store answers at this version's schema; else one clear line. */
export async function prepareServer(startJobs: StartJobs): Promise<void> {
	const env = readEnv();
	if (!env.trustsProxy) stripForwardedFor();
	const ctx = await openContext({ type: "system", job: "web" });
	const { mode, credentials, testDc } = env.telegram;
	ctx.log.info({ url: env.publicUrl, trustsProxy: env.trustsProxy }, "web server ready");
	ctx.log.info({ mode, hasCredentials: credentials !== null, isLoopback: testDc !== null }, "telegram configured");
	await startBackgroundWork(ctx, startJobs);
}
