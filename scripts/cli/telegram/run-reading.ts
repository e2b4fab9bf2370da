import type { ServiceContext } from "@/lib/services/context";
import { withContext } from "../with-context";

/** What shells expect of a program that was interrupted. */
const INTERRUPTED = 130;

/**
 * Runs a command that reads from Telegram. Ctrl-C and SIGTERM end it after the page at hand; a reader that went away
 * (`| head`) ends it silently.
 */
export async function runReading(
	command: string,
	run: (ctx: ServiceContext, signal: AbortSignal) => Promise<void>,
): Promise<void> {
	const cancel = new AbortController();
	const stop = () => cancel.abort();
	let isUnread = false;
	const unread = (error: NodeJS.ErrnoException) => {
		isUnread = error.code === "EPIPE";
		cancel.abort(error);
	};
	process.once("SIGINT", stop).once("SIGTERM", stop);
	process.stdout.on("error", unread);
	try {
		await withContext(`telegram ${command}`, (ctx) => run(ctx, cancel.signal));
	} catch (error) {
		if (!cancel.signal.aborted) throw error;
		if (isUnread) return;
		process.stderr.write("shiplog: stopped.\n");
		process.exitCode = INTERRUPTED;
	} finally {
		process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
		process.stdout.removeListener("error", unread);
	}
}
