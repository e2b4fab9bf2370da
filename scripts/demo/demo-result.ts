import type { ImportResult } from "@/lib/domain/import-report";
import type { OwnerSignIn } from "./ensure-owner";

/** What the demo has filled the workspace with, for the summary its person reads. */
export interface DemoResult {
	readonly imported: ImportResult;
	/** Path of the newest recap's picture. */
	readonly picture: string;
	readonly shareSlug: string;
	readonly owner: OwnerSignIn;
}
