import { noteFlood } from "@/lib/monitoring/call-metrics";
import type { TelegramCall } from "@/lib/telegram/call-gate";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { GateParts } from "./gate-parts";
import { type NextStep, nextStep } from "./retry-rule";
import { quotaScope, scopeOfRefusal } from "./wait-scopes";

/** How far one call has come. */
export interface CallProgress {
	/** Waits that hold it back; grows with what its own requests were told. */
	readonly scopes: string[];
	/** Spent on waits Telegram asked for. */
	waitedMs: number;
	/** Unclear outcomes so far. */
	failures: number;
}

/** Telegram names no time after PEER_FLOOD; people report days. */
const SPAM_REST_SECONDS = 3 * 86_400;

/** Failures that were acted on, with what they hold back: those of a nested request pass the outer one too. */
const judged = new WeakMap<TelegramFailure, string>();

/** What Telegram would say again if a request held back by `scope` were sent now; its consequences are drawn already. */
export function standingRefusal(method: string, scope: string, seconds: number): TelegramFailure {
	const failure = new TelegramFailure("flood_wait", { method, reason: `FLOOD_WAIT_${seconds}`, code: 420, seconds });
	judged.set(failure, scope);
	return failure;
}

/** Draws a failure's consequences for the account, once, and says what becomes of the call. */
export async function judgeFailure(
	parts: GateParts,
	call: TelegramCall,
	error: unknown,
	progress: CallProgress,
): Promise<NextStep> {
	if (!(error instanceof TelegramFailure)) return { type: "give_up" };
	const isNested = judged.has(error);
	const scope = judged.get(error) ?? scopeOfRefusal(call, error);
	judged.set(error, scope);
	if (error.kind === "transient" || error.kind === "network") progress.failures += 1;
	const { isRepeatable } = call;
	const step = nextStep({ failure: error, isRepeatable, failures: progress.failures, random: parts.random });
	if (!isNested) await drawConsequences(parts, scope, error, step);
	// A refusal of something nested says nothing of what was sent around it.
	if (isNested && !isRepeatable) return { type: "give_up" };
	if (step.type === "wait" && !progress.scopes.includes(scope)) progress.scopes.push(scope);
	if (step.type === "again") parts.log.info({ method: call.method, reason: error.reason, ...step }, "trying again");
	return step;
}

async function drawConsequences(
	parts: GateParts,
	scope: string,
	failure: TelegramFailure,
	step: NextStep,
): Promise<void> {
	const { method, reason, kind } = failure;
	if (step.type === "wait") {
		noteFlood(method, step.seconds);
		const wait = await parts.waits.note(scope, step.seconds);
		parts.log.warn({ method, reason, ...wait }, "Telegram asks to wait");
	}
	if (kind === "peer_flood") await restFromStrangers(parts, failure);
	if (kind === "terminal" && parts.life.end(failure)) {
		parts.log.error({ method, reason }, "the account may not send any more");
		report(parts, parts.onTerminal(failure));
	}
}

async function restFromStrangers(parts: GateParts, failure: TelegramFailure): Promise<void> {
	for (const kind of ["dm", "join"] as const) await parts.waits.pause(quotaScope(kind), SPAM_REST_SECONDS * 1000);
	parts.log.error({ method: failure.method, reason: failure.reason }, "limited for spam: no messages, no joins");
	if (parts.onLimited) report(parts, parts.onLimited(failure));
}

/** Not awaited: whoever is told may close the connection, which waits for this very call. */
function report(parts: GateParts, telling: Promise<void>): void {
	telling.catch((err: unknown) => parts.log.error({ err }, "the account's state could not be noted"));
}
