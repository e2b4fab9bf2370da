import { z } from "zod";
import { parseDuration } from "./duration";
import { compileExpression } from "./expression";

const Duration = z.string().transform((text) => parseDuration(text));
const Keyed = { key: z.string().optional() };
const ConcurrencyRule = z.object({
	limit: z.number(),
	...Keyed,
	scope: z.enum(["fn", "env", "account"]).default("fn"),
});

const Config = z.object({
	id: z.string(),
	triggers: z.array(
		z.object({ event: z.string().optional(), expression: z.string().optional(), cron: z.string().optional() }),
	),
	steps: z.object({
		step: z.object({ retries: z.object({ attempts: z.number().optional() }).optional() }),
	}),
	idempotency: z.string().optional(),
	rateLimit: z.object({ limit: z.number(), period: Duration, ...Keyed }).optional(),
	throttle: z.object({ limit: z.number(), period: Duration, burst: z.number().optional(), ...Keyed }).optional(),
	debounce: z.object({ period: Duration, timeout: Duration.optional(), ...Keyed }).optional(),
	singleton: z.object({ mode: z.enum(["skip", "cancel"]), ...Keyed }).optional(),
	cancel: z
		.array(z.object({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
		.default([]),
	timeouts: z.object({ start: Duration.optional(), finish: Duration.optional() }).default({}),
	concurrency: z.union([z.number(), ConcurrencyRule, z.array(ConcurrencyRule)]).optional(),
});
type Config = z.infer<typeof Config>;

/** A function as its code configures it. */
export interface FunctionSpec extends Omit<Config, "triggers" | "concurrency" | "steps"> {
	/** With the app's id in front: `shiplog-close-week`. */
	readonly id: string;
	readonly events: readonly { readonly event: string; readonly expression: string | undefined }[];
	readonly crons: readonly string[];
	/** Times one step is begun at most. */
	readonly attemptsMax: number;
	readonly concurrency: readonly z.infer<typeof ConcurrencyRule>[];
}

/** What the real server does where `retries` is not said: 4, whatever the SDK's documentation says. */
const RETRIES = 4;

/** Reads a function's configuration. Throws AppError `invalid` for an expression or a duration that cannot be read. */
export function readFunctionSpec(config: unknown): FunctionSpec {
	const { triggers, concurrency, steps, ...rest } = Config.parse(config);
	const rules = concurrency === undefined ? [] : Array.isArray(concurrency) ? concurrency : [concurrency];
	const spec: FunctionSpec = {
		...rest,
		events: triggers.flatMap(({ event, expression }) => (event === undefined ? [] : [{ event, expression }])),
		crons: triggers.flatMap(({ cron }) => (cron === undefined ? [] : [cron])),
		attemptsMax: (steps.step.retries?.attempts ?? RETRIES) + 1,
		concurrency: rules.map((rule) => (typeof rule === "number" ? ConcurrencyRule.parse({ limit: rule }) : rule)),
	};
	checkExpressions(spec);
	return spec;
}

function checkExpressions(spec: FunctionSpec): void {
	const found: readonly (readonly [string, string | undefined])[] = [
		...spec.events.map(({ expression }) => ["trigger", expression] as const),
		...spec.cancel.map((rule) => ["cancelOn", rule.if] as const),
		...spec.concurrency.map(({ key }) => ["concurrency.key", key] as const),
		["idempotency", spec.idempotency],
		["rateLimit.key", spec.rateLimit?.key],
		["throttle.key", spec.throttle?.key],
		["debounce.key", spec.debounce?.key],
		["singleton.key", spec.singleton?.key],
	];
	for (const [option, source] of found) {
		if (source !== undefined) compileExpression(source, { functionId: spec.id, option });
	}
}
