import type { SkipReason } from "./export-source";

export type ImportStage = "opening" | "reading" | "linking" | "measuring" | "freezing" | "done";

/** What a running import shows; counts are of the whole import so far. */
export interface ImportProgress {
	readonly stage: ImportStage;
	readonly file: string;
	readonly bytesRead: number;
	readonly bytesTotal: number | null;
	readonly entries: number;
	/** Weeks measured of how many, in the stages after reading. */
	readonly weeksDone: number;
	readonly weeksTotal: number | null;
}

/** Outcome of one import: the object `shiplog import --json` prints. Counts are of the file unless said otherwise. */
export interface ImportResult {
	readonly chat: {
		readonly id: number | null;
		readonly title: string;
		readonly kind: string;
		readonly slug: string;
		readonly timezone: string;
		readonly timezoneSource: "evidence" | "asked" | "default";
	};
	/** User messages and service rows as the file holds them. */
	readonly messages: number;
	readonly serviceRows: number;
	/** Rows (both kinds) added to, changed in, and found equal in the database. */
	readonly inserted: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Rows known from an earlier import within this file's range, which it no longer has. Kept, not deleted. */
	readonly missing: number;
	readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
	/** ISO instants of the file's first and last message; `null` when it has none. */
	readonly firstAt: string | null;
	readonly lastAt: string | null;
	readonly seconds: number;
	/** Weeks measured again and recaps frozen because of this import. */
	readonly weeksMeasured: number;
	readonly recapsFrozen: number;
}

/** Why an import stopped, as the person is told. */
export interface ImportFailure {
	readonly code: string;
	readonly message: string;
	readonly hint: string | null;
	readonly place: {
		readonly file?: string;
		readonly offset?: number;
		readonly line?: number;
		readonly field?: string;
	} | null;
}

/** One import asked for, as lists and progress pages show it. */
export interface ImportRecord {
	readonly importId: string;
	/** `null` until the group is known. */
	readonly groupId: number | null;
	readonly state: "running" | "done" | "failed";
	readonly fileName: string;
	readonly progress: ImportProgress | null;
	readonly result: ImportResult | null;
	readonly failure: ImportFailure | null;
	readonly createdAt: Date;
	/** Renewed while it runs. */
	readonly heartbeatAt: Date;
	readonly finishedAt: Date | null;
}
