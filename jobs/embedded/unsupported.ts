import { AppError } from "@/lib/errors";

/** What is looked at of a function as the SDK registers it. */
export interface RegisteredFunction {
	readonly id: string;
	readonly triggers: readonly {
		readonly event?: string;
		readonly cron?: string;
		readonly jitter?: string | undefined;
	}[];
	readonly batchEvents?: unknown;
	readonly priority?: unknown;
}

const UNSUPPORTED_OPS = new Map([
	["WaitForSignal", "step.waitForSignal"],
	["AIGateway", "step.ai"],
	["Gateway", "step.fetch"],
	["DeferAdd", "defer"],
	["DeferAbort", "defer"],
]);

/** Calls a handler's own text gives away; what it calls elsewhere is refused by the op it makes. */
const UNSUPPORTED_CALLS = new Map([
	["step.waitForSignal", /\.waitForSignal\s*\(/],
	["step.sendSignal", /\.sendSignal\s*\(/],
	["step.ai", /\.ai\s*\.\s*(?:infer|wrap)\s*\(/],
	["step.fetch", /\bstep\s*\.\s*fetch\s*\(/],
	["sandboxes", /\.sandbox(?:es)?\s*[.(]/],
	["step.realtime", /\.realtime\s*\.\s*publish\s*\(/],
	["defer", /(?<![.\w])defer\s*\(/],
]);

/**
 * Refuses, at boot and by name, what the embedded executor does not do: left alone it would work differently from the real
 * server without a word. `handler` is the function's own text.
 */
export function refuseUnsupported(config: RegisteredFunction, handler = ""): void {
	if (config.batchEvents !== undefined) throw unsupported(config.id, "batchEvents");
	if (config.priority !== undefined) throw unsupported(config.id, "priority");
	for (const { event, jitter } of config.triggers) {
		if (jitter !== undefined) throw unsupported(config.id, "jitter");
		if (event === "inngest/deferred.schedule") throw unsupported(config.id, "defer");
	}
	for (const [feature, call] of UNSUPPORTED_CALLS) {
		if (call.test(handler)) throw unsupported(config.id, feature);
	}
}

/** Refuses an op a run has answered with, by the name its author knows it by. */
export function refuseUnsupportedOp(functionId: string, op: string): void {
	const feature = UNSUPPORTED_OPS.get(op);
	if (feature !== undefined) throw unsupported(functionId, feature);
}

function unsupported(functionId: string, feature: string): AppError {
	return new AppError("invalid", `Job ${functionId} uses ${feature}, which the embedded executor does not support`, {
		hint: "Do without it, or run the jobs on a real Inngest server.",
		place: { field: feature },
	});
}
