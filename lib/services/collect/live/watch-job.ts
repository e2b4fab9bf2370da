import type { GroupSource } from "@/lib/domain/group-source";

/** A kind of work a watched group needs again and again. */
export interface WatchJob {
	readonly name: string;
	/** Whether it is to be done now. `source` is the group's own chat as stored. */
	isDue(source: GroupSource, now: Date): boolean;
	/** One bounded step of it. */
	run(source: GroupSource): Promise<void>;
}
