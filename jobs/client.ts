import { type ClientOptions, Inngest } from "inngest";
import { readEnv } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { embeddedFetch } from "./embedded/embedded-fetch";
import { DiscreetErrors } from "./middleware/discreet-errors";
import { TrackRuns } from "./middleware/track-runs";
import { serverOptions } from "./server-options";

/** The one client: functions are made with it, events are sent through it. */
export const inngest = new Inngest({
	id: "shiplog",
	aiMetadata: false,
	middleware: [DiscreetErrors, TrackRuns],
	...loggers(),
	...wayToServer(),
});

/**
 * Where events go and results are kept. Environment that makes no sense is no error yet: a build, or a command that has
 * nothing to do with jobs, loads this file too. Whoever sends is told then; the server is when it starts.
 */
function wayToServer(): Partial<ClientOptions> {
	try {
		const { jobs } = readEnv();
		return jobs.mode === "embedded" ? withoutServer(embeddedFetch) : serverOptions(jobs);
	} catch (error) {
		return withoutServer(() => Promise.reject(error));
	}
}

/** All is said outright, so that no variable of the SDK's own says otherwise. */
function withoutServer(answer: typeof fetch): Partial<ClientOptions> {
	return { isDev: true, baseUrl: "http://jobs.invalid/", eventKey: "embedded", signingKey: "", fetch: answer };
}

/** What the SDK prints of each failed try is left to `TrackRuns`, which tells it once; its own troubles are logged. */
function loggers(): Pick<ClientOptions, "logger" | "internalLogger"> {
	const ignore = () => undefined;
	return {
		logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
		internalLogger: createLogger(logLevel()),
	};
}

function logLevel() {
	try {
		return readEnv().logLevel;
	} catch {
		return "info";
	}
}
