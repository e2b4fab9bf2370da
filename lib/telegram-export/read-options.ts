import type { TimeZone } from "../time/time-zone";

export interface ReadOptions {
	/** Zone of the exporter's clock, for rows without UTC. `null`: the export is expected to show UTC itself. */
	readonly zone: TimeZone | null;
	readonly signal?: AbortSignal;
}
