import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import type { StateTone } from "../ui/state-badge";

/** How what became of a week looks. */
export const CLOSING_TONES: Readonly<Record<ClosingCard["state"], StateTone>> = {
	scheduled: "warn",
	draft: "asks",
	approved: "warn",
	posted: "good",
	failed: "bad",
	off: "plain",
	quiet: "plain",
	late: "plain",
	declined: "plain",
	expired: "plain",
	unpostable: "plain",
};
