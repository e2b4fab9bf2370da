/** Runs `work` with a signal that Ctrl-C and a service manager's stop abort; work ends cleanly by itself. */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const cancel = new AbortController();
	const stop = () => cancel.abort();
	process.once("SIGINT", stop).once("SIGTERM", stop);
	try {
		return await work(cancel.signal);
	} finally {
		process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
	}
}
