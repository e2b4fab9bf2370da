import { type ASTNode, type BinaryOperator, Environment, EvaluationError, serialize } from "@marcbachmann/cel-js";

/** What an expression may name: the event that started a run, and the one being tried against it. */
export interface ExpressionScope {
	readonly event: unknown;
	readonly async?: unknown;
}

/** A field that is not there. Neither an error nor null: each operator has a rule of its own for it. */
export const MISSING = Symbol("missing");

const fields = new Environment().registerVariable("event", "dyn").registerVariable("async", "dyn");
const pairs = new Environment().registerVariable("a", "dyn").registerVariable("b", "dyn");

type Program = (context: Record<string, unknown>) => unknown;
const OPERATORS: readonly string[] = ["==", "!=", "<", "<=", ">", ">=", "+", "in"] satisfies BinaryOperator[];
const applied = new Map(OPERATORS.map((op): [string, Program] => [op, pairs.parse(`a ${op} b`)]));

/** Reads a CEL expression over `event` and `async`. Throws the library's error, which points at the place. */
export function parseNode(source: string): ASTNode {
	const program = fields.parse(source);
	const checked = program.check();
	if (!checked.valid) throw checked.error ?? new Error(`not an expression: ${source}`);
	return program.ast;
}

/**
 * Makes an evaluator that treats absent fields as the real server does, where plain CEL fails: an absent field equals null
 * alone, is smaller than everything, and adds nothing. Sides of `&&` and `||` count as JavaScript counts them.
 */
export function compileNode(node: ASTNode): (scope: ExpressionScope) => unknown {
	if (node.op === "&&" || node.op === "||") return compileLogic(node.op, node.args.map(compileNode));
	if (node.op === "!_") {
		const inner = compileNode(node.args);
		return (scope) => !isTruthy(inner(scope));
	}
	if (OPERATORS.includes(node.op)) {
		const [left, right] = (node.args as [ASTNode, ASTNode]).map(compileNode);
		if (left !== undefined && right !== undefined) {
			return (scope) => applyOperator(node.op as BinaryOperator, left(scope), right(scope));
		}
	}
	const program: Program = fields.parse(serialize(node));
	return (scope) => attempt(() => program({ event: scope.event ?? {}, async: scope.async ?? {} }));
}

function compileLogic(op: "&&" | "||", sides: ((scope: ExpressionScope) => unknown)[]) {
	return (scope: ExpressionScope): unknown => {
		let value: unknown = MISSING;
		for (const side of sides) {
			value = side(scope);
			if (isTruthy(value) === (op === "||")) return value;
		}
		return value;
	};
}

function applyOperator(op: BinaryOperator, left: unknown, right: unknown): unknown {
	if (left === MISSING || right === MISSING) return applyMissing(op, left, right);
	const [a, b] = op.startsWith("<") || op.startsWith(">") ? withoutNull(left, right) : [left, right];
	const value = attempt(() => applied.get(op)?.({ a, b }));
	return value === MISSING && op === "+" ? `${String(left)}${String(right)}` : value;
}

function applyMissing(op: BinaryOperator, left: unknown, right: unknown): unknown {
	const hasNull = left === null || right === null;
	if (op === "==") return hasNull;
	if (op === "!=") return !hasNull;
	if (op === "+") return left === MISSING ? right : left;
	if (op === "<" || op === "<=") return left === MISSING;
	if (op === ">" || op === ">=") return left !== MISSING;
	return false;
}

/** In an ordering null counts as the zero of the other side's kind. */
function withoutNull(left: unknown, right: unknown): [unknown, unknown] {
	const zeroFor = (other: unknown) => (typeof other === "string" ? "" : typeof other === "bigint" ? 0n : 0);
	return [left === null ? zeroFor(right) : left, right === null ? zeroFor(left) : right];
}

function attempt(evaluate: () => unknown): unknown {
	try {
		return evaluate();
	} catch (error) {
		if (error instanceof EvaluationError) return MISSING;
		throw error;
	}
}

function isTruthy(value: unknown): boolean {
	return value !== MISSING && Boolean(value);
}
