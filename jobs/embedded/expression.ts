import { AppError } from "@/lib/errors";
import { compileNode, type ExpressionScope, MISSING, parseNode } from "./evaluate-node";

export type { ExpressionScope } from "./evaluate-node";

/** Who wrote an expression, for the person who has to mend it. */
export interface ExpressionPlace {
	readonly functionId: string;
	/** `cancelOn`, `concurrency.key`, `trigger` … */
	readonly option: string;
}

type Evaluator = (scope: ExpressionScope) => unknown;

/** Expressions are few and written in code: each is compiled once. */
const compiled = new Map<string, Evaluator>();

/**
 * Compiles a condition (`async.data.eventId == event.id`). Fields that are not there make no error: `==` with one is false.
 * Throws AppError `invalid`, naming function and expression, for one that cannot be read: at boot, not at the first event.
 */
export function compileExpression(source: string, place?: ExpressionPlace): (scope: ExpressionScope) => boolean {
	const evaluate = compileOnce(source, place);
	return (scope) => evaluate(scope) === true;
}

/**
 * The value of a key expression (concurrency, throttle, singleton, debounce, rate limit, idempotency) as text; `null` when it
 * comes to nothing (an absent field, or false). The real server then limits nothing where a key is the whole point
 * (rateLimit, idempotency, singleton), and lets all such events share one key elsewhere. A literal is a key like any other.
 */
export function evaluateKey(source: string, event: unknown, place?: ExpressionPlace): string | null {
	const value = compileOnce(source, place)({ event });
	if (value === MISSING || value === false || value === null || value === undefined) return null;
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** `match: "data.groupId"` spelled out: the same field of both events. The SDK spells it out itself for what it sends. */
export function matchToExpression(path: string): string {
	return `event.${path} == async.${path}`;
}

function compileOnce(source: string, place: ExpressionPlace | undefined): Evaluator {
	const known = compiled.get(source);
	if (known !== undefined) return known;
	const evaluate = compile(source, place);
	compiled.set(source, evaluate);
	return evaluate;
}

function compile(source: string, place: ExpressionPlace | undefined): Evaluator {
	try {
		return compileNode(parseNode(source));
	} catch (error) {
		const where = place === undefined ? "A job" : `Job ${place.functionId}`;
		const why = error instanceof Error ? error.message : String(error);
		throw new AppError("invalid", `${where} has an expression that cannot be read: ${JSON.stringify(source)}. ${why}`, {
			hint: "Write it in CEL over event and async, such as event.data.groupId.",
			cause: error,
			...(place === undefined ? {} : { place: { field: place.option } }),
		});
	}
}
