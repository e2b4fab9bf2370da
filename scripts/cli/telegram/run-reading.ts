import type { ServiceContext } from "@/lib/services/context";
import { withContext } from "../with-context";
import { untilStopped } from "./until-stopped";

/** What every verb that uses an account is told by the command line. */
export interface CommandUse {
	readonly signal: AbortSignal;
	/** Another process has the account. */
	onWaiting(holder: string): void;
}

/** What shells expect of a program that was interrupted. */
const INTERRUPTED = 130;

/**
 * Runs a command that reads from Telegram. Ctrl-C and SIGTERM end it after the page at hand; a reader that went away
 * (`| head`) ends it silently.
 */
export async function runReading(
	command: string,
	run: (ctx: ServiceContext, use: CommandUse) => Promise<void>,
): Promise<void> {
	const unread = new AbortController();
	const stopUnread = (error: NodeJS.ErrnoException) => unread.abort(error);
	process.stdout.on("error", stopUnread);
	try {
		await untilStopped(async (stopped) => {
			const signal = AbortSignal.any([stopped, unread.signal]);
			await withContext(`telegram ${command}`, (ctx) => run(ctx, { signal, onWaiting: sayWaiting })).catch(
				(error: unknown) => {
					if (stopped.aborted) sayStopped();
					else if (!isUnread(unread.signal)) throw error;
				},
			);
		});
	} finally {
		process.stdout.removeListener("error", stopUnread);
	}
}

function sayWaiting(holder: string): void {
	process.stderr.write(`Waiting for the account, which ${holder} is using.\n`);
}

function sayStopped(): void {
	process.stderr.write("shiplog: stopped.\n");
	process.exitCode = INTERRUPTED;
}

function isUnread({ reason }: AbortSignal): boolean {
	return reason instanceof Error && "code" in reason && reason.code === "EPIPE";
}
