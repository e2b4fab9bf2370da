import type { TelegramCall } from "@/lib/telegram/call-gate";
import type { ActiveCall } from "./active-call";
import { chargeDay } from "./daily-quota";
import { type GateParts, waitSignalOf } from "./gate-parts";
import { judgeFailure, standingRefusal } from "./judge-failure";
import { isLinkCall } from "./link-call";
import { sendAndRest } from "./send-and-rest";
import { takeTurn } from "./take-turn";
import { scopesOf } from "./wait-scopes";

/**
 * A request made in the middle of another one: it passes the bucket ahead of all lanes and is sent once; its failure is
 * the outer call's, which waits and tries again. The outer one gives its permit back meanwhile, so that none can block.
 */
export async function runNested<T>(
	parts: GateParts,
	outer: ActiveCall,
	call: TelegramCall,
	send: () => Promise<T>,
): Promise<T> {
	parts.life.assertAlive(call.method);
	const scopes = scopesOf(call);
	if (outer.beginChild(parts.clock.now())) leaveFor(parts, outer);
	try {
		refuseWhileWaiting(parts, call, scopes);
		const charge = call.quota === null ? null : await chargeDay(call, call.quota, parts);
		await takeTurn(parts, call, { rank: isLinkCall(call) ? "link" : "nested", isBlocked: () => false });
		return await sendAndRest(parts, call, send, charge);
	} catch (error) {
		await judgeFailure(parts, call, error, { scopes, waitedMs: 0, failures: 0 });
		throw error;
	} finally {
		if (outer.endChild(parts.clock.now())) await returnTo(parts, outer, call);
	}
}

function refuseWhileWaiting({ waits }: GateParts, call: TelegramCall, scopes: readonly string[]): void {
	const scope = waits.longestOf(scopes);
	if (scope !== null) throw standingRefusal(call.method, scope, Math.ceil(waits.remainingMs(scopes) / 1000));
}

function leaveFor({ turnstile }: GateParts, outer: ActiveCall): void {
	if (!outer.hasPermit) return;
	outer.hasPermit = false;
	turnstile?.leave();
}

async function returnTo(parts: GateParts, outer: ActiveCall, call: TelegramCall): Promise<void> {
	const { turnstile } = parts;
	if (turnstile === null || !outer.isOpen) return;
	await turnstile.reenter(waitSignalOf(parts, call.signal));
	// Given up while it stood in line: nobody else would give the permit back.
	if (outer.isOpen) outer.hasPermit = true;
	else turnstile.leave();
}
