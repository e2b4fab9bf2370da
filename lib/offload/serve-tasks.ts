import { lowerPriority } from "./lower-priority";
import { toSentError } from "./sent-error";
import type { FromWorker, ToWorker } from "./task-message";

/** What a task may do beside its work. */
export interface Task<Note> {
	/** Aborted when nobody wants the result any more. */
	readonly signal: AbortSignal;
	/** Tells how far it is. */
	note(note: Note): void;
}

/**
 * Makes this process do the tasks of the one that started it, with lowered priority, until that one is gone. Ctrl-C reaches both:
 * it is the other's to decide what becomes of the work.
 */
export function serveTasks<Input, Output, Note = never>(
	work: (input: Input, task: Task<Note>) => Promise<Output>,
): void {
	lowerPriority();
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
	process.on("disconnect", () => process.exit());
	let abort: AbortController | null = null;
	const say = (message: FromWorker<Output, Note>): void => {
		// The other may be gone before it is noticed: whoever nobody listens to any more is about to end.
		if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
	};
	const run = async (input: Input): Promise<void> => {
		abort = new AbortController();
		try {
			const output = await work(input, { signal: abort.signal, note: (note) => say({ type: "note", note }) });
			say({ type: "done", output });
		} catch (error) {
			say({ type: "failed", error: toSentError(error) });
		}
	};
	process.on("message", (message: ToWorker<Input>) => {
		if (message.type === "abort") abort?.abort();
		else void run(message.input);
	});
}
