import type { TlObject } from "../tl-object";
import { busiestWindow } from "./busiest-window";
import { matchesMethod } from "./method-pattern";

/** One request as it arrived, invoke wrappers taken off. */
export interface LoggedCall {
	readonly method: string;
	/** Server clock, ms. */
	readonly at: number;
	readonly userId: number | null;
	/** Long byte strings (file parts) are left out. */
	readonly request: TlObject;
	readonly dc: number;
	readonly sessionId: string;
	/** Came inside `initConnection`: a client's first call on a connection. */
	readonly isFirst: boolean;
	/** `null` while it is being answered; then `ok` or the error text. */
	outcome: string | null;
}

const CALLS_MAX = 200_000;
const FLOOD = /^FLOOD_(?:PREMIUM_)?WAIT_(\d+)$/;

/** Every request the server saw. Pings and acknowledgements are none. */
export class CallLog {
	#calls: LoggedCall[] = [];

	add(call: LoggedCall): void {
		if (this.#calls.length >= CALLS_MAX) this.#calls = this.#calls.slice(CALLS_MAX / 2);
		this.#calls.push(call);
	}

	/** Calls of a method, a namespace (`messages.*`) or all (`*`), in order of arrival. */
	calls(pattern = "*"): LoggedCall[] {
		return this.#calls.filter((call) => matchesMethod(pattern, call.method));
	}

	clear(): void {
		this.#calls = [];
	}

	/** Most calls in any sliding second; the `help.getConfig` libraries wrap in `initConnection` is left out. */
	maxPerSecond(userId?: number): number {
		const counted = this.#calls.filter(
			(call) => !(call.isFirst && call.method === "help.getConfig") && (userId === undefined || call.userId === userId),
		);
		return busiestWindow(
			counted.map((call) => call.at),
			1_000,
		);
	}

	/** Calls made again before the FLOOD_WAIT their like was answered with was over: same request, or any of that method. */
	earlyCalls(like: "request" | "method" = "request"): LoggedCall[] {
		const until = new Map<string, number>();
		return this.#calls.filter((call) => {
			const key = `${call.userId} ${call.method} ${like === "request" ? fingerprintOf(call.request) : ""}`;
			const isEarly = call.at < (until.get(key) ?? 0);
			const seconds = FLOOD.exec(call.outcome ?? "")?.[1];
			if (seconds !== undefined) until.set(key, call.at + Number(seconds) * 1_000);
			return isEarly;
		});
	}
}

function fingerprintOf(request: TlObject): string {
	return JSON.stringify(request, (_name, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}
