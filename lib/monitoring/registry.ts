import { Registry } from "prom-client";

interface Held {
	readonly registry: Registry;
	readonly families: Map<string, unknown>;
}

/** On globalThis because Next loads one module several times; each copy would count on its own. */
const held = globalThis as typeof globalThis & { shiplogMetrics?: Held };

function shared(): Held {
	held.shiplogMetrics ??= { registry: new Registry(), families: new Map() };
	return held.shiplogMetrics;
}

/** The process's one registry: what `/metrics` prints. */
export function metricsRegistry(): Registry {
	return shared().registry;
}

/** The metrics of one family, made on first use, once a process; `make` registers them. */
export function metricFamily<T>(name: string, make: (registers: Registry[]) => T): T {
	const { registry, families } = shared();
	if (!families.has(name)) families.set(name, make([registry]));
	return families.get(name) as T;
}
