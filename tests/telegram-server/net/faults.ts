import type { RpcError } from "../rpc-error";
import { matchesMethod } from "./method-pattern";
import { seededRandom } from "./seeded-random";

interface Fault {
	readonly pattern: string;
	readonly error: RpcError;
	/** Rolled per call; `null`: always. */
	readonly roll: (() => boolean) | null;
	left: number;
}

/** Refusals to inject before a method's handler is asked. The first that fits is used. */
export class Faults {
	#faults: Fault[] = [];
	#count = 0;

	/** How many calls were refused so far. */
	get count(): number {
		return this.#count;
	}

	/** The next call of `pattern` is refused with `error`; called twice, the next two are. */
	once(pattern: string, error: RpcError): void {
		this.times(1, pattern, error);
	}

	times(times: number, pattern: string, error: RpcError): void {
		this.#faults.push({ pattern, error, roll: null, left: times });
	}

	/** Every call of `pattern` from now on. */
	always(pattern: string, error: RpcError): void {
		this.times(Number.POSITIVE_INFINITY, pattern, error);
	}

	/** About `share` (0-1) of the calls, the same ones for the same seed and order. */
	share(share: number, error: RpcError, how: { seed?: number; methods?: string } = {}): void {
		const random = seededRandom(how.seed ?? 1);
		const roll = () => random() < share;
		this.#faults.push({ pattern: how.methods ?? "*", error, roll, left: Number.POSITIVE_INFINITY });
	}

	clear(): void {
		this.#faults = [];
	}

	/** The refusal for this call; `null`: let it through. */
	take(method: string): RpcError | null {
		const fault = this.#faults.find(
			(one) => one.left > 0 && matchesMethod(one.pattern, method) && (one.roll === null || one.roll()),
		);
		if (fault === undefined) return null;
		fault.left--;
		this.#count++;
		return fault.error;
	}
}
