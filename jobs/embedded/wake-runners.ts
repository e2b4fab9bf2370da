/** Executors of this process that want to know when there may be something to do. On globalThis because Next loads one module several times. */
const held = globalThis as typeof globalThis & { shiplogJobsWake?: Set<() => void> | undefined };

/** Tells this process's executors to look at once. Those of other processes look by themselves soon. */
export function wakeRunners(): void {
	for (const wake of held.shiplogJobsWake ?? []) wake();
}

/** Registers what `wakeRunners` calls; call what it returns to end that. */
export function onWake(wake: () => void): () => void {
	held.shiplogJobsWake ??= new Set();
	const all = held.shiplogJobsWake;
	all.add(wake);
	return () => all.delete(wake);
}
