import type { TimeZone } from "@/lib/time/time-zone";
import type { ImportRecorder } from "./record-import";

/** What one import was asked to do. */
export interface ImportOrder {
	readonly importId: string;
	/** `--chat`. */
	readonly wanted: string | null;
	/** `--timezone`. */
	readonly asked: TimeZone | null;
	readonly signal: AbortSignal | undefined;
	readonly recorder: ImportRecorder;
}
