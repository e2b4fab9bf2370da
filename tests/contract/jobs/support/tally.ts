import { Middleware } from "inngest";

/** What one run made this process do, counted: a result alone does not show that a step ran twice. */
export interface TalliedRun {
	readonly runId: string;
	readonly functionId: string;
	/** The marker its event's data carries; `null` for a schedule's tick. */
	readonly scene: string | null;
	/** Times its handler was entered. */
	entries: number;
	/** Times each step's body was begun, by the id in the code. */
	readonly steps: Map<string, number>;
}

/** Counts from the inside of the SDK, the same for every server: the functions run in this process. */
export class Tally {
	readonly runs = new Map<string, TalliedRun>();

	/** Every run of a function, of one scene when it is given. */
	runsOf(functionId: string, scene?: string): TalliedRun[] {
		const all = [...this.runs.values()].filter((run) => run.functionId === functionId);
		return scene === undefined ? all : all.filter((run) => run.scene === scene);
	}

	/** The run a function's context belongs to. */
	of(functionId: string, ctx: { readonly runId: string; readonly event: TalliedEvent }): TalliedRun {
		const known = this.runs.get(ctx.runId);
		if (known !== undefined) return known;
		const scene = sceneOf(ctx.event);
		const run = { runId: ctx.runId, functionId, scene, entries: 0, steps: new Map<string, number>() };
		this.runs.set(ctx.runId, run);
		return run;
	}
}

interface TalliedEvent {
	readonly name: string;
	readonly data?: unknown;
}

function sceneOf({ name, data }: TalliedEvent): string | null {
	const own = data as { readonly scene?: string; readonly event?: TalliedEvent } | undefined;
	if (name.startsWith("inngest/function.") && own?.event !== undefined) return sceneOf(own.event);
	return own?.scene ?? null;
}

/** A middleware that counts into a tally. */
export function tallyMiddleware(tally: Tally): typeof Middleware.BaseMiddleware & (new (given: Given) => Counting) {
	return class extends Counting {
		protected readonly tally = tally;
	};
}

type Given = ConstructorParameters<typeof Middleware.BaseMiddleware>[0];

abstract class Counting extends Middleware.BaseMiddleware {
	readonly id = "tally";
	protected abstract readonly tally: Tally;

	override wrapFunctionHandler({ ctx, fn, next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
		this.#run(fn, ctx).entries += 1;
		return next();
	}

	override wrapStepHandler({ ctx, fn, next, stepInfo }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
		const { steps } = this.#run(fn, ctx);
		steps.set(stepInfo.options.id, (steps.get(stepInfo.options.id) ?? 0) + 1);
		return next();
	}

	#run(fn: Middleware.WrapStepHandlerArgs["fn"], ctx: Middleware.WrapStepHandlerArgs["ctx"]): TalliedRun {
		const isFailure = "error" in ctx && ctx.error !== undefined;
		return this.tally.of(`${fn.id()}${isFailure ? "-failure" : ""}`, ctx);
	}
}
