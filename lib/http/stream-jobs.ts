import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { JobsPage } from "@/lib/dashboard/jobs-contract";
import { followJobs } from "@/lib/services/dashboard/jobs/jobs-feed";
import type { ApiEnv } from "./api-app";

/** Proxies close a connection that says nothing for a minute; a session that ended is noticed as soon. */
const HEARTBEAT_MS = 20_000;

/** Streams how the jobs stand until the reader goes or its session ends. Throws AppError before anything is sent. */
export function streamJobs(c: Context<ApiEnv>): Response {
	const mailbox = new Mailbox();
	const leave = followJobs(c.get("ctx"), (page) => mailbox.put(page));
	const response = streamSSE(c, async (stream) => {
		stream.onAbort(() => mailbox.close());
		try {
			await tellAll(stream, mailbox, c.get("isStillSignedIn"));
		} finally {
			leave();
		}
	});
	// A page that is compressed arrives when the buffer is full, and a proxy may keep it as long.
	response.headers.set("cache-control", "private, no-store, no-transform");
	response.headers.set("x-accel-buffering", "no");
	return response;
}

async function tellAll(
	stream: SSEStreamingApi,
	mailbox: Mailbox,
	isStillSignedIn: () => Promise<boolean>,
): Promise<void> {
	let askedAt = performance.now();
	for (let page = await mailbox.take(HEARTBEAT_MS); !mailbox.isClosed; page = await mailbox.take(HEARTBEAT_MS)) {
		if (performance.now() - askedAt >= HEARTBEAT_MS) {
			if (!(await isStillSignedIn())) return;
			askedAt = performance.now();
		}
		if (page === null) await stream.write(": still here\n\n");
		else await stream.writeSSE({ event: "jobs", data: JSON.stringify(page) });
	}
}

/** The newest page for one reader: a slow one misses what is old by the time it reads. */
class Mailbox {
	#page: JobsPage | null = null;
	#wake = () => {};
	isClosed = false;

	put(page: JobsPage): void {
		this.#page = page;
		this.#wake();
	}

	close(): void {
		this.isClosed = true;
		this.#wake();
	}

	/** The page that lies here, or the next one within `ms`; `null`: none came. */
	async take(ms: number): Promise<JobsPage | null> {
		if (this.#page === null && !this.isClosed) {
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, ms);
				this.#wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
		}
		const page = this.#page;
		this.#page = null;
		return page;
	}
}
