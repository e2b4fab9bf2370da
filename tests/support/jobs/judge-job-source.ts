import ts from "typescript";

/** What code between steps must not do: it runs again on every call, and must come out the same. */
const CHANGING =
	/^(Date\.now|Math\.random|performance\.now|randomUUID|crypto\.\w+|jobContext|fetch|console\.\w+|setTimeout)$/;
/** Tools of a step whose callback is the only place for work. */
const WORKERS = /^(step|group)\.run$/;
const TOOLS = /^step\.(run|sendEvent|sleep|sleepUntil|waitForEvent|invoke)$/;
/** May be awaited between steps, because they only wait for steps. */
const GATHERING = /^(Promise\.(all|race|allSettled)|group\.parallel)$/;

type Blame = (node: ts.Node, what: string) => void;

/** What the real server, or a later call of the same run, would trip over; each with its line. */
export function judgeJobSource(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const faults: string[] = [];
	const ids = new Map<string, number>();
	const own = functionsWithStep(source);
	const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
	const blame: Blame = (node, what) => faults.push(`${path}:${lineOf(node)}: ${what}`);

	const visit = (node: ts.Node, isBetween: boolean): void => {
		if (isBetween) judgeBetween(node, own, blame);
		if (ts.isCallExpression(node)) {
			const called = node.expression.getText();
			if (TOOLS.test(called)) judgeId(node, ids, blame);
		}
		for (const child of judgedChildren(node)) visit(child, isBetween || isJobBody(child));
	};
	visit(source, false);
	return faults;
}

/** What runs inside a step may do as it likes; the step's id may not. */
function judgedChildren(node: ts.Node): readonly ts.Node[] {
	const isWork = ts.isCallExpression(node) && WORKERS.test(node.expression.getText());
	return isWork ? node.arguments.slice(0, 1) : node.getChildren();
}

function judgeBetween(node: ts.Node, own: ReadonlySet<string>, blame: Blame): void {
	if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) {
		blame(node, "reads the clock between steps");
	}
	if (ts.isAwaitExpression(node) && !isWaitForSteps(node.expression, own)) {
		blame(node, "waits for something else than a step between steps");
	}
	if (!ts.isCallExpression(node)) return;
	const called = node.expression.getText();
	if (CHANGING.test(called)) blame(node, `calls ${called} between steps`);
}

function judgeId(call: ts.CallExpression, ids: Map<string, number>, blame: Blame): void {
	const [id] = call.arguments;
	for (const way of id === undefined ? [] : waysOf(id)) {
		if (ts.isStringLiteralLike(way)) {
			ids.set(way.text, (ids.get(way.text) ?? 0) + 1);
			if ((ids.get(way.text) ?? 0) > 1) blame(way, `uses the step id ${way.text} twice`);
		} else if (!(ts.isTemplateExpression(way) || ts.isObjectLiteralExpression(way) || ts.isIdentifier(way))) {
			blame(way, "has a step id that is neither written out nor derived");
		}
	}
}

/** Both sides of a choice. */
function waysOf(id: ts.Expression): ts.Expression[] {
	return ts.isConditionalExpression(id) ? [...waysOf(id.whenTrue), ...waysOf(id.whenFalse)] : [id];
}

/** Names of this file's functions that are given `step`: they too only wait for steps. */
function functionsWithStep(source: ts.SourceFile): Set<string> {
	const names = new Set<string>();
	const look = (node: ts.Node): void => {
		if (ts.isFunctionDeclaration(node) && node.name && takesStep(node)) names.add(node.name.text);
		ts.forEachChild(node, look);
	};
	look(source);
	return names;
}

function isJobBody(node: ts.Node): boolean {
	return ts.isFunctionLike(node) && takesStep(node);
}

function takesStep(node: ts.SignatureDeclaration): boolean {
	return node.parameters.some((parameter) => /\bstep\b/.test(parameter.name.getText()));
}

function isWaitForSteps(expression: ts.Expression, own: ReadonlySet<string>): boolean {
	if (ts.isIdentifier(expression)) return true;
	if (ts.isParenthesizedExpression(expression)) return isWaitForSteps(expression.expression, own);
	if (ts.isConditionalExpression(expression)) {
		return isWaitForSteps(expression.whenTrue, own) && isWaitForSteps(expression.whenFalse, own);
	}
	if (!ts.isCallExpression(expression)) return false;
	const called = expression.expression.getText();
	// `step.run(…).catch(…)` waits for a step as well.
	// Handed `step` it is judged in its own file, and only waits for steps too.
	if (expression.arguments[0]?.getText() === "step") return true;
	const through = /^(step\.\w+)\([\s\S]*\)\.(catch|then|finally)$/.test(called);
	return through || TOOLS.test(called) || GATHERING.test(called) || own.has(called);
}
