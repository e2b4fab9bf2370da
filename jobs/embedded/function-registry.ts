import type { Inngest, InngestFunction } from "inngest";
import { AppError } from "@/lib/errors";
import { createCaller, type FunctionCaller } from "./call-function";
import { checkCron } from "./cron-due";
import { compileExpression } from "./expression";
import { type FunctionSpec, readFunctionSpec } from "./function-spec";
import { type RegisteredFunction, refuseUnsupported } from "./unsupported";

/** The functions of one executor. */
export interface FunctionRegistry {
	readonly caller: FunctionCaller;
	readonly ids: readonly string[];
	readonly specs: readonly FunctionSpec[];
	find(functionId: string): FunctionSpec | undefined;
	/** Functions an event starts. */
	startedBy(name: string, event: unknown): FunctionSpec[];
	/** Functions some of whose runs an event of this name may call off. */
	cancelledBy(name: string): FunctionSpec[];
	/** Whether an event of this name could mean anything to a function. */
	listensTo(name: string): boolean;
}

/** Two rules are what the real server counts by. */
const CONCURRENCY_RULES_MAX = 2;

/**
 * Reads the functions' configurations. Throws AppError `invalid`, naming function and feature, for what the executor
 * would do differently from the real server: unsupported features, unreadable expressions, schedules that never come.
 */
export async function readRegistry(
	client: Inngest.Any,
	functions: readonly InngestFunction.Any[],
	now: Date,
): Promise<FunctionRegistry> {
	const caller = createCaller(client, functions);
	const texts = new Map(functions.map((fn) => [fn.id(client.id), handlerText(fn)]));
	const specs = (await caller.configs()).map((config) => {
		const registered = config as RegisteredFunction;
		refuseUnsupported(registered, texts.get(registered.id));
		const spec = readFunctionSpec(config);
		for (const cron of spec.crons) checkCron(cron, spec.id, now);
		if (spec.concurrency.length > CONCURRENCY_RULES_MAX) {
			throw new AppError("invalid", `Job ${spec.id} has more than ${CONCURRENCY_RULES_MAX} concurrency rules`);
		}
		return spec;
	});
	return registryOf(caller, specs);
}

function registryOf(caller: FunctionCaller, specs: readonly FunctionSpec[]): FunctionRegistry {
	const byId = new Map(specs.map((spec) => [spec.id, spec]));
	const startedBy = (spec: FunctionSpec, name: string, event: unknown) =>
		spec.events.some(
			(trigger) =>
				isNamed(trigger.event, name) &&
				(trigger.expression === undefined || compileExpression(trigger.expression)({ event })),
		);
	const cancelledBy = (name: string) => specs.filter(({ cancel }) => cancel.some(({ event }) => event === name));
	return {
		caller,
		specs,
		ids: specs.map(({ id }) => id),
		find: (functionId) => byId.get(functionId),
		startedBy: (name, event) => specs.filter((spec) => startedBy(spec, name, event)),
		cancelledBy,
		listensTo: (name) =>
			cancelledBy(name).length > 0 || specs.some(({ events }) => events.some(({ event }) => isNamed(event, name))),
	};
}

/** A trigger's name may end in `*`. */
function isNamed(pattern: string, name: string): boolean {
	return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

/** What a function's author wrote, as far as the SDK lets it be seen. */
function handlerText(fn: InngestFunction.Any): string {
	const { fn: handler } = fn as unknown as { fn?: unknown };
	return typeof handler === "function" ? handler.toString() : "";
}
