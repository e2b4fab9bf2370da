import type { CallKind, FullKey, QueueItem } from "@/db/queries/jobs-queue";
import type { FunctionSpec } from "./function-spec";

type Call = Pick<QueueItem<CallKind>, "functionId" | "capacity1" | "capacity2">;

/** Calls under way in this process, the one that runs any: how many there may be, altogether and under each key. */
export class CallSlots {
	readonly #max: number;
	readonly #counts = new Map<string, number>();
	#total = 0;

	constructor(max: number) {
		this.#max = max;
	}

	get free(): number {
		return this.#max - this.#total;
	}

	/** The key that is full for a call; `null`: it may be made. */
	fullKey({ functionId, capacity1, capacity2 }: Call, spec: FunctionSpec | undefined): FullKey | null {
		const keys = [capacity1, capacity2];
		const at = keys.findIndex((key, index) => {
			const limit = spec?.concurrency[index]?.limit ?? 0;
			return key !== "" && limit > 0 && (this.#counts.get(key) ?? 0) >= limit;
		});
		const key = keys[at];
		return key === undefined ? null : { functionId, key };
	}

	take(call: Call): void {
		this.#total += 1;
		for (const key of keysOf(call)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
	}

	give(call: Call): void {
		this.#total -= 1;
		for (const key of keysOf(call)) {
			const left = (this.#counts.get(key) ?? 1) - 1;
			if (left > 0) this.#counts.set(key, left);
			else this.#counts.delete(key);
		}
	}
}

/** A call counted twice under one key would block itself. */
function keysOf({ capacity1, capacity2 }: Call): Set<string> {
	return new Set([capacity1, capacity2].filter((key) => key !== ""));
}
