import type { Talker } from "./talker";

/** Runs a talker until stopped; the process may end while it waits. */
export function keepTalking(talker: Talker): { stop(): void } {
	let timer: NodeJS.Timeout | null = null;
	const next = () => {
		timer = setTimeout(next, talker.step());
		timer.unref();
	};
	next();
	return {
		stop: () => {
			if (timer !== null) clearTimeout(timer);
		},
	};
}
