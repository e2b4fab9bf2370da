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

/** What came of the community on the loopback Telegram server. */
export interface LiveResult {
	readonly title: string;
	readonly slug: string;
	/** Messages read over MTProto by this run. */
	readonly messages: number;
	readonly weekStart: string;
	/** State of the post: `sent`, or why not. */
	readonly state: string;
	/** The posted photo, downloaded again; `null`: nothing was posted. */
	readonly picture: string | null;
}

/** What happened after the demo's clock was moved past the end of a week. */
export interface MovedClock {
	readonly title: string;
	readonly weekStart: string;
	/** What the clock says now, in the group's zone. */
	readonly now: string;
	readonly messageId: number;
	readonly caption: string;
	/** Path of the photo as the chat has it. */
	readonly picture: string;
	/** From moving the clock to the post. */
	readonly seconds: number;
	/** The run of the job that posted it; `null`: none says so. */
	readonly run: { readonly id: string; readonly job: string; readonly event: string; readonly state: string } | null;
}
