import { createHash } from "node:crypto";
import type { Middleware } from "inngest";
import { z } from "zod";
import { describeWait, type Wait } from "@/lib/services/jobs/describe-wait";
import { parseInstant } from "../embedded/duration";

/** What a request's answer says of its run. */
export type RunAnswer =
	| { readonly type: "completed"; readonly result: unknown }
	| { readonly type: "going_on" }
	| { readonly type: "waiting"; readonly step: string; readonly waitingFor: string; readonly until: Date | null }
	/** Tried again; `until` is told where the failure named it. */
	| { readonly type: "retrying"; readonly until: Date | null }
	| { readonly type: "step_failed" }
	/** The function itself failed. */
	| { readonly type: "rejected"; readonly until: Date | null };

const Op = z.object({
	op: z.string(),
	id: z.string(),
	name: z.string().nullish(),
	displayName: z.string().nullish(),
	opts: z.object({ timeout: z.unknown().optional() }).nullish().catch(null),
	data: z.unknown().optional(),
});
type Op = z.infer<typeof Op>;
const Ops = z.union([z.array(Op), Op.transform((op) => [op])]);

/** The id under which a function's own end travels among steps. */
const COMPLETE = createHash("sha1").update("complete").digest("hex");
const WAITS: Readonly<Record<string, Wait["kind"]>> = { Sleep: "time", WaitForEvent: "event", InvokeFunction: "job" };

/** Reads the answer the SDK is about to give: it is the one place that says how a run goes on. `null`: it says nothing. */
export function readAnswer(response: Middleware.Response, now: Date): RunAnswer | null {
	const until = readInstant(headerOf(response.headers, "retry-after"), now);
	if (response.status === 200) return { type: "completed", result: parseJson(response.body) };
	if (response.status === 400 || response.status === 500) return { type: "rejected", until };
	const ops = Ops.safeParse(parseJson(response.body));
	if (response.status !== 206 || !ops.success) return null;
	return ofOps(ops.data, until, now);
}

function ofOps(ops: readonly Op[], until: Date | null, now: Date): RunAnswer {
	const complete = ops.find(({ op }) => op === "RunComplete");
	if (complete !== undefined) return { type: "completed", result: complete.data ?? null };
	if (ops.some(({ id }) => id === COMPLETE)) return { type: "rejected", until };
	if (ops.some(({ op }) => op === "StepError")) return { type: "retrying", until };
	if (ops.some(({ op }) => op === "StepFailed")) return { type: "step_failed" };
	const waits = ops.map((op) => waitOf(op, now));
	if (waits.length === 0 || waits.includes(null)) return { type: "going_on" };
	const soonest = waits.reduce((a, b) => (timeOf(b) < timeOf(a) ? b : a));
	return soonest ?? { type: "going_on" };
}

function waitOf({ op, name, displayName, opts }: Op, now: Date): Extract<RunAnswer, { type: "waiting" }> | null {
	const kind = WAITS[op];
	if (kind === undefined) return null;
	const step = displayName ?? name ?? op;
	const waitingFor = describeWait({ kind, step, event: kind === "event" ? (name ?? null) : null });
	const until = readInstant(kind === "time" ? name : opts?.timeout, now);
	return { type: "waiting", step, waitingFor, until };
}

function timeOf(wait: { readonly until: Date | null } | null): number {
	return wait?.until?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** An ISO date, a duration (`1h30m`) or whole seconds. */
function readInstant(text: unknown, now: Date): Date | null {
	if (typeof text !== "string" || text === "") return null;
	try {
		return parseInstant(/^\d+$/.test(text) ? `${text}s` : text, now);
	} catch {
		return null;
	}
}

function headerOf(headers: Readonly<Record<string, string>>, name: string): string | null {
	return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
