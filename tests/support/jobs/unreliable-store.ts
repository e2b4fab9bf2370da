import type { Database } from "@/db/client";

/** A store that can be made to fail as one does that is being restarted, or behind a bad line. */
export interface UnreliableStore {
	readonly db: Database;
	/** Refuses so many requests, after it has answered some. */
	breakDown(times: number, after?: number): void;
	/**
	 * Fails one request in so many from now on, at random; `0`: none any more. Inside a transaction half of them are carried
	 * out all the same, and only the answer is lost: a COMMIT too.
	 */
	falter(oneIn: number): void;
	/** Times it failed since it was last told to. */
	readonly failures: number;
}

type Method = (...args: unknown[]) => Promise<unknown>;

export function unreliableStore(store: Database): UnreliableStore {
	let left = 0;
	let spared = 0;
	let failures = 0;
	let oneIn = 0;
	const fail = (): never => {
		failures += 1;
		throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", errno: -104 });
	};
	const falters = () => oneIn > 0 && Math.random() * oneIn < 1;
	const refuse = () => {
		if (falters()) fail();
		if (left <= 0 || spared-- > 0) return;
		left -= 1;
		fail();
	};
	const inTransaction = (query: Method): Method => {
		return async (...args) => {
			if (args[0] === "ROLLBACK" || !falters()) return query(...args);
			if (Math.random() < 0.5) await query(...args);
			return fail();
		};
	};
	const pool = wrapped(store.pool, {
		query:
			(query) =>
			async (...args) => {
				refuse();
				return query(...args);
			},
		getConnection:
			(connect) =>
			async (...args) => {
				refuse();
				return wrapped((await connect(...args)) as object, { query: inTransaction });
			},
	});
	return {
		db: { ...store, pool, close: () => store.close() },
		breakDown(times, after = 0) {
			left = times;
			spared = after;
			failures = 0;
		},
		falter(often) {
			oneIn = often;
			failures = 0;
		},
		get failures() {
			return failures;
		},
	};
}

/** The same object with some of its methods done otherwise. */
function wrapped<T extends object>(held: T, methods: Readonly<Record<string, (own: Method) => Method>>): T {
	return new Proxy(held, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (typeof value !== "function") return value;
			const own = value.bind(target) as Method;
			return methods[String(key)]?.(own) ?? own;
		},
	});
}
