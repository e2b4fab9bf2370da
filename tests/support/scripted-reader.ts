import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { FakeClock } from "./fake-clock";

/** An account whose Telegram answers what the test says and refuses to be asked anything else. For rules, not for the wire. */
export interface ScriptedReader extends AccountReader {
	readonly clock: FakeClock;
	/** Methods asked for, in order. */
	readonly asked: string[];
	/** `from-to` of every member pause. */
	readonly pauses: string[];
}

export function scriptedReader(answers: Partial<TelegramGateway>, accountId = "account-1"): ScriptedReader {
	const asked: string[] = [];
	const pauses: string[] = [];
	const gateway = new Proxy(answers, {
		get(target, name) {
			const answer = target[name as keyof TelegramGateway];
			if (typeof answer !== "function") throw new Error(`The test answers no ${String(name)}.`);
			return (...input: never[]) => {
				asked.push(String(name));
				return (answer as (...given: never[]) => unknown)(...input);
			};
		},
	}) as TelegramGateway;
	const gate = {
		pauseForMembers: async (from: number, to: number) => {
			pauses.push(`${from}-${to}`);
		},
	};
	const { signal } = new AbortController();
	return { accountId, kind: "user", gateway, gate, signal, clock: new FakeClock(), asked, pauses };
}
