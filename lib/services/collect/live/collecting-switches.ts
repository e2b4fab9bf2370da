import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Which parts of collecting the owner left switched on. */
export function collectingSwitches(): { readonly history: boolean; readonly updates: boolean } {
	const { historyEnabled, updatesEnabled } = readEnv().telegram;
	return { history: historyEnabled, updates: updatesEnabled };
}

/** Throws AppError `forbidden` naming the switch. */
export function requireSwitch(isOn: boolean, what: string, variable: string): void {
	if (isOn) return;
	throw new AppError("forbidden", `${what} is switched off.`, {
		hint: `Set ${variable}=on (and MTPROTO_ENABLED=on) to switch it on.`,
		place: { field: variable },
	});
}
