import { AppError } from "../errors";
import { abortedError, type GivenTask, WorkerProcess, type WorkerProgram } from "./worker-process";

export interface WorkerPoolOptions extends WorkerProgram {
	readonly processesMax: number;
	/** Processes with nothing to do for so long are ended: they hold memory. */
	readonly idleMs: number;
}

export interface TaskOptions<Note> {
	readonly signal?: AbortSignal | undefined;
	readonly onNote?: ((note: Note) => void) | undefined;
	/** The task's turn has come. */
	readonly onStart?: (() => void) | undefined;
	/** Somebody sits and waits: goes before those nobody waits for. */
	readonly isUrgent?: boolean;
}

interface Waiting<Input, Output, Note> extends GivenTask<Input, Output, Note> {
	readonly isUrgent: boolean;
	readonly onStart: (() => void) | undefined;
}

/**
 * Work done in processes of their own: started when there is work, as many as allowed, each with one task at a time. A process that
 * dies costs the task it had; the next task gets a new one.
 */
export class WorkerPool<Input, Output, Note = never> {
	readonly #options: WorkerPoolOptions;
	readonly #workers = new Set<WorkerProcess<Input, Output, Note>>();
	readonly #waiting: Waiting<Input, Output, Note>[] = [];
	#idle: NodeJS.Timeout | undefined;
	#isClosed = false;

	constructor(options: WorkerPoolOptions) {
		this.#options = options;
	}

	/** Numbers of the processes there are now. */
	get pids(): number[] {
		return [...this.#workers].map(({ pid }) => pid);
	}

	/**
	 * Has a task done, in its turn. Rejects with what the task threw; AppError `internal` when its process died, `conflict` when it
	 * was called off before its turn, `upstream_unavailable` when the pool is closed.
	 */
	run(input: Input, options: TaskOptions<Note> = {}): Promise<Output> {
		const { signal, onNote, onStart, isUrgent = false } = options;
		return new Promise((resolve, reject) => {
			if (this.#isClosed) return reject(closedError());
			if (signal?.aborted) return reject(abortedError(signal));
			const task: Waiting<Input, Output, Note> = { input, signal, onNote, onStart, isUrgent, resolve, reject };
			signal?.addEventListener("abort", () => this.#callOff(task), { once: true });
			this.#waiting.push(task);
			this.#next();
		});
	}

	/** Ends all processes and takes no more work; tasks under way and waiting fail. */
	async close(): Promise<void> {
		this.#isClosed = true;
		clearTimeout(this.#idle);
		for (const task of this.#waiting.splice(0)) task.reject(closedError());
		await this.#endAll();
	}

	#callOff(task: Waiting<Input, Output, Note>): void {
		const place = this.#waiting.indexOf(task);
		if (place === -1) return;
		this.#waiting.splice(place, 1);
		task.reject(abortedError(task.signal));
	}

	#next(): void {
		clearTimeout(this.#idle);
		for (;;) {
			const free = [...this.#workers].find(({ isFree }) => isFree);
			if (free === undefined && this.#workers.size >= this.#options.processesMax) return;
			const task = this.#takeTask();
			if (task === undefined) break;
			try {
				this.#begin(free ?? this.#startWorker(), task);
			} catch (error) {
				task.reject(error);
			}
		}
		this.#idle = setTimeout(() => void this.#endIdle(), this.#options.idleMs).unref();
	}

	#begin(worker: WorkerProcess<Input, Output, Note>, task: Waiting<Input, Output, Note>): void {
		const after = (answer: () => void): void => {
			answer();
			if (!this.#isClosed) this.#next();
		};
		worker.begin({
			...task,
			resolve: (output) => after(() => task.resolve(output)),
			reject: (error) => after(() => task.reject(error)),
		});
		task.onStart?.();
	}

	#takeTask(): Waiting<Input, Output, Note> | undefined {
		const urgent = this.#waiting.findIndex(({ isUrgent }) => isUrgent);
		return this.#waiting.splice(Math.max(0, urgent), 1)[0];
	}

	#startWorker(): WorkerProcess<Input, Output, Note> {
		const worker: WorkerProcess<Input, Output, Note> = new WorkerProcess(this.#options, () =>
			this.#workers.delete(worker),
		);
		this.#workers.add(worker);
		return worker;
	}

	async #endIdle(): Promise<void> {
		if ([...this.#workers].every(({ isFree }) => isFree)) await this.#endAll();
	}

	async #endAll(): Promise<void> {
		const workers = [...this.#workers];
		this.#workers.clear();
		await Promise.all(workers.map((worker) => worker.end(closedError())));
	}
}

function closedError(): AppError {
	return new AppError("upstream_unavailable", "Shiplog is being stopped.", { hint: "Try again once it runs again." });
}
