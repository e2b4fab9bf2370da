import { InngestTestEngine, mockCtx } from "@inngest/test";
import type { Context, InngestFunction } from "inngest";

/** What a function asked of the job server, in order; each step once, however often the function was entered. */
export interface RehearsedStep {
	readonly id: string;
	readonly kind: "run" | "sendEvent" | "sleep" | "sleepUntil" | "waitForEvent" | "invoke";
	/** What the function got, after JSON. */
	readonly output: unknown;
}

export interface SentEvent {
	readonly id?: string;
	readonly name: string;
	readonly data: Readonly<Record<string, unknown>>;
}

export interface Rehearsal {
	/** What the function returned, after JSON; `undefined` when it threw. */
	readonly result: unknown;
	/** What it threw, if it did. */
	readonly error: unknown;
	readonly steps: readonly RehearsedStep[];
	readonly sent: readonly SentEvent[];
	/** Until when (or how long) it slept, by step id. */
	readonly sleeps: Readonly<Record<string, unknown>>;
}

export interface RehearsalOptions {
	/** What a wait (or an invocation) of this step id comes back with; others time out (`null`). */
	readonly answers?: Readonly<Record<string, unknown>>;
	/** Lets time pass, or the world change, while the function sleeps or waits. */
	readonly onPause?: (id: string, until: unknown) => void | Promise<void>;
}

/** Pushes a value through JSON as a job server does: a Date becomes text, a bigint is refused. */
export function throughJson<T>(value: T): T {
	return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

/**
 * Runs a function to its end with its steps really run, and everything that crosses a step pushed through JSON. Events
 * it sends are recorded and not sent; sleeps are over at once.
 */
export async function rehearse(
	fn: InngestFunction.Any,
	event: SentEvent,
	options: RehearsalOptions = {},
): Promise<Rehearsal> {
	const steps: RehearsedStep[] = [];
	const sent: SentEvent[] = [];
	const sleeps: Record<string, unknown> = {};
	const settled = new Map<string, Promise<unknown>>();
	const engine = new InngestTestEngine({
		function: fn as never,
		events: [throughJson(event) as never],
		transformCtx: (ctx) => {
			const step = { ...ctx.step, ...stepTools(ctx, { steps, sent, sleeps, settled, options }) };
			return mockCtx({ ...ctx, step: step as never });
		},
	});
	const { result, error } = (await engine.execute()) as { result?: unknown; error?: unknown };
	return { result: throughJson(result), error, steps, sent, sleeps };
}

interface Records {
	readonly steps: RehearsedStep[];
	readonly sent: SentEvent[];
	readonly sleeps: Record<string, unknown>;
	/** By step id: after parallel steps the rehearsal enters the function once too often, and a step must not run again. */
	readonly settled: Map<string, Promise<unknown>>;
	readonly options: RehearsalOptions;
}

type Id = string | { readonly id: string };

function stepTools({ step }: Context.Any, { steps, sent, sleeps, settled, options }: Records) {
	const used = new Set<string>();
	const as = (kind: RehearsedStep["kind"], id: Id, work: () => unknown) => {
		const key = idOf(id);
		if (used.has(key)) throw new Error(`The step id ${key} is used twice.`);
		used.add(key);
		const run = async () => {
			const output = throughJson((await work()) ?? null);
			steps.push({ id: key, kind, output });
			return output;
		};
		return step.run(id, () => {
			const running = settled.get(key) ?? run();
			settled.set(key, running);
			return running;
		});
	};
	const pause = async (id: Id, until: unknown) => {
		sleeps[idOf(id)] = throughJson(until);
		await options.onPause?.(idOf(id), until);
		return null;
	};
	return {
		run: (id: Id, work: (...input: unknown[]) => unknown, ...input: unknown[]) =>
			as("run", id, () => work(...throughJson(input))),
		sendEvent: (id: Id, payload: SentEvent | readonly SentEvent[]) =>
			as("sendEvent", id, () => {
				const events = throughJson([payload].flat() as SentEvent[]).map(({ id: eventId, name, data }) => ({
					...(eventId === undefined ? {} : { id: eventId }),
					...{ name, data },
				}));
				sent.push(...events);
				return { ids: events.map((event) => event.id ?? event.name) };
			}),
		sleep: (id: Id, time: unknown) => as("sleep", id, () => pause(id, time)),
		sleepUntil: (id: Id, time: unknown) => as("sleepUntil", id, () => pause(id, time)),
		waitForEvent: (id: Id, { timeout }: { timeout: unknown }) =>
			as("waitForEvent", id, async () => {
				await pause(id, timeout);
				return options.answers?.[idOf(id)] ?? null;
			}),
		invoke: (id: Id) => as("invoke", id, () => options.answers?.[idOf(id)] ?? null),
	};
}

function idOf(id: Id): string {
	return typeof id === "string" ? id : id.id;
}
