import type { ClientOptions } from "inngest";
import type { JobsEnv } from "@/lib/settings/jobs-env";

type ServerOptions = Pick<
	ClientOptions,
	"baseUrl" | "checkpointing" | "eventKey" | "isDev" | "signingKey" | "signingKeyFallback"
>;

/** Reverse proxies like to cut off answers that take a minute; a run that is not done by then goes on in another call. */
const CALL_MS_MAX = 50_000;

/** How the client reaches an Inngest server, and proves itself. What is said here outright wins over the SDK's own variables. */
export function serverOptions(jobs: Exclude<JobsEnv, { mode: "embedded" }>): ServerOptions {
	return {
		// Otherwise INNGEST_DEV, set by somebody for something else, would let unsigned calls in.
		isDev: false,
		...(jobs.mode === "self-hosted" && { baseUrl: jobs.baseUrl }),
		signingKey: jobs.signingKey,
		...(jobs.signingKeyFallback !== null && { signingKeyFallback: jobs.signingKeyFallback }),
		eventKey: jobs.eventKey,
		checkpointing: { maxRuntime: CALL_MS_MAX },
	};
}
