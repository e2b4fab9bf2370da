import type { TelegramCall } from "@/lib/telegram/call-gate";
import type { GateParts } from "./gate-parts";
import type { Charge } from "./gate-store";
import { sendOnce } from "./send-once";
import { type Rest, restsAfter } from "./smart-pauses";
import type { StandingWaits } from "./standing-waits";
import { scopesOf } from "./wait-scopes";

/** Sends once, and notes what follows for the account whatever came of it. */
export function sendAndRest<T>(
	parts: GateParts,
	call: TelegramCall,
	send: () => Promise<T>,
	charge: Charge | null,
): Promise<T> {
	const { waits } = parts;
	const rests = restsAfter(call, charge);
	const sent = sendOnce(parts, call, send);
	// Most calls have nothing to note, and each promise around them costs as much as all the rest.
	return waits.isEmpty && rests.length === 0 ? sent : noteAfter(sent, waits, scopesOf(call), rests);
}

async function noteAfter<T>(
	sent: Promise<T>,
	waits: StandingWaits,
	scopes: readonly string[],
	rests: readonly Rest[],
): Promise<T> {
	try {
		const answer = await sent;
		for (const scope of waits.overOf(scopes)) await waits.forget(scope);
		return answer;
	} finally {
		for (const { scope, ms } of rests) await waits.pause(scope, ms);
	}
}
