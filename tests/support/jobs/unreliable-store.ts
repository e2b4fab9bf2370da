import type { Database } from "@/db/client";

/** A store that can be made to refuse its connections, as one that is being restarted does. */
export interface UnreliableStore {
	readonly db: Database;
	/** Refuses so many requests, after it has answered some. */
	breakDown(times: number, after?: number): void;
	/** Times it refused since it broke down last. */
	readonly refusals: number;
}

export function unreliableStore(store: Database): UnreliableStore {
	let left = 0;
	let spared = 0;
	let refusals = 0;
	const refuse = () => {
		if (left <= 0 || spared-- > 0) return;
		left -= 1;
		refusals += 1;
		throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", errno: -104 });
	};
	const pool = new Proxy(store.pool, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (typeof value !== "function") return value;
			if (key !== "query" && key !== "getConnection") return value.bind(target);
			return async (...args: unknown[]) => {
				refuse();
				return (value as (...given: unknown[]) => unknown).apply(target, args);
			};
		},
	});
	return {
		db: { ...store, pool, close: () => store.close() },
		breakDown(times, after = 0) {
			left = times;
			spared = after;
			refusals = 0;
		},
		get refusals() {
			return refusals;
		},
	};
}
