import { type ChildProcess, fork } from "node:child_process";
import { AppError } from "../errors";
import { fromSentError } from "./sent-error";
import { sourceFolder } from "./source-folder";
import type { FromWorker, ToWorker } from "./task-message";

export interface WorkerProgram {
	/** Path from the sources' folder of the module that calls `serveTasks`. */
	readonly entry: string;
	/** What it does, for errors: `draws pictures`. */
	readonly purpose: string;
	/** A task that takes longer, the start of the process included, is stuck; `null`: it may take as long as it likes. */
	readonly taskMsMax: number | null;
	/** How long a task may take to end after it was told to. */
	readonly abortMsMax: number;
}

/** One task and whom to tell. */
export interface GivenTask<Input, Output, Note> {
	readonly input: Input;
	readonly signal: AbortSignal | undefined;
	readonly onNote: ((note: Note) => void) | undefined;
	resolve(output: Output): void;
	reject(error: unknown): void;
}

/** A process of its own that does one task at a time. Idle, it keeps nothing alive; gone, it stays gone. */
export class WorkerProcess<Input, Output, Note> {
	readonly #program: WorkerProgram;
	readonly #child: ChildProcess;
	readonly #exited: Promise<void>;
	#task: GivenTask<Input, Output, Note> | null = null;
	#settle: () => void = () => undefined;
	#killedBecause: AppError | null = null;
	#isGone = false;

	constructor(program: WorkerProgram, onGone: () => void) {
		this.#program = program;
		this.#child = start(program);
		this.#child.on("message", (message) => this.#hear(message as FromWorker<Output, Note>));
		this.#exited = new Promise((resolve) => {
			const gone = (why: string): void => {
				if (this.#isGone) return;
				this.#isGone = true;
				onGone();
				this.#finish((task) => task.reject(this.#killedBecause ?? crashOf(program, why)));
				resolve();
			};
			this.#child.once("exit", (code, signal) => gone(signal ?? `exit code ${code}`));
			this.#child.once("error", (error) => gone(error.message));
		});
		this.#letGo();
	}

	/** 0 when it could not be started. */
	get pid(): number {
		return this.#child.pid ?? 0;
	}

	get isFree(): boolean {
		return this.#task === null && !this.#isGone;
	}

	/** Begins a task; whoever gave it is told how it ended, whatever becomes of the process. */
	begin(task: GivenTask<Input, Output, Note>): void {
		this.#task = task;
		this.#child.ref();
		this.#child.channel?.ref();
		const { taskMsMax, abortMsMax, purpose } = this.#program;
		const stuck = new AppError("internal", `The process that ${purpose} did not answer in time.`, { hint: TRY_AGAIN });
		const deadline = taskMsMax === null ? undefined : setTimeout(() => this.#kill(stuck), taskMsMax);
		let grace: NodeJS.Timeout | undefined;
		const abort = (): void => {
			this.#tell({ type: "abort" });
			grace = setTimeout(() => this.#kill(abortedError(task.signal)), abortMsMax);
		};
		task.signal?.addEventListener("abort", abort, { once: true });
		this.#settle = () => {
			clearTimeout(deadline);
			clearTimeout(grace);
			task.signal?.removeEventListener("abort", abort);
		};
		this.#tell({ type: "task", input: task.input });
	}

	/** Ends the process at once; a task under way fails with `why`. Settles when it is gone. */
	async end(why: AppError): Promise<void> {
		this.#kill(why);
		await this.#exited;
	}

	#kill(why: AppError): void {
		this.#killedBecause ??= why;
		this.#child.kill("SIGKILL");
	}

	#tell(message: ToWorker<Input>): void {
		// A process that is just ending takes no message; its end is what the task hears of.
		if (this.#child.connected) this.#child.send(message, () => undefined);
	}

	#hear(message: FromWorker<Output, Note>): void {
		if (message.type === "note") this.#task?.onNote?.(message.note);
		else if (message.type === "done") this.#finish((task) => task.resolve(message.output));
		else this.#finish((task) => task.reject(fromSentError(message.error)));
	}

	#finish(answer: (task: GivenTask<Input, Output, Note>) => void): void {
		const task = this.#task;
		if (task === null) return;
		this.#task = null;
		this.#settle();
		this.#letGo();
		answer(task);
	}

	#letGo(): void {
		this.#child.unref();
		this.#child.channel?.unref();
	}
}

/** V8 lets the young generation grow beyond what work of this kind needs; an import is then twice as large in memory. */
const SEMI_SPACE = "--max-semi-space-size=8";
const TRY_AGAIN = "Try again: a new process takes the old one's place. What it printed stands in the log.";

function start({ entry }: WorkerProgram): ChildProcess {
	const folder = sourceFolder(entry);
	return fork(/* turbopackIgnore: true */ entry, [], {
		cwd: folder,
		execArgv: [SEMI_SPACE, "--import", "tsx"],
		serialization: "advanced",
		// Standard output is a command's answer.
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
}

function crashOf({ purpose }: WorkerProgram, why: string): AppError {
	return new AppError("internal", `The process that ${purpose} ended unexpectedly (${why}).`, { hint: TRY_AGAIN });
}

/** What a caller gets who called the work off and whose process had to be ended. */
export function abortedError(signal: AbortSignal | undefined): AppError {
	return new AppError("conflict", "The work was called off.", { cause: signal?.reason });
}
