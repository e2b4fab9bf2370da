import type { TelegramLogin } from "@/lib/domain/telegram-login";
import type { ServiceContext } from "../../context";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { pollLogin } from "./poll-login";

/** Quick enough to feel immediate, rare enough for a store that only answers a lookup. */
const LOOK_EVERY_MS = 500;

/** Waits until a shown code was scanned, replaced by a fresh one, or is no longer waited for. */
export async function waitForScan(
	ctx: ServiceContext,
	shown: TelegramLogin,
	signal: AbortSignal,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramLogin> {
	for (;;) {
		await parts.clock.sleep(LOOK_EVERY_MS, signal);
		const login = await pollLogin(ctx, { loginId: shown.loginId }, parts);
		if (login.step !== shown.step || login.qr?.url !== shown.qr?.url) return login;
	}
}
