import type { ReasonCode } from "@/lib/domain/publication-reason";

/** What came of a send. Plain JSON, so that it can cross the steps of a job. */
export type PostOutcome =
	| {
			readonly type: "arrived";
			/** `null`: Telegram says it is there, not where. */
			readonly messageId: number | null;
			/** ISO instant. */
			readonly sentAt: string;
	  }
	| ({ readonly type: "waiting"; readonly retryAt: string } & WhyNot)
	| ({
			readonly type: "refused";
			/** Nothing of any earlier send can have arrived either. */
			readonly isCertain: boolean;
	  } & WhyNot);

export interface WhyNot {
	readonly code: ReasonCode;
	readonly reason: string;
}

/** Where a post is, for whoever watches it. */
export type PostStep = "claimed" | "drawn" | "looked_up" | "counted" | "answered" | "recorded";
