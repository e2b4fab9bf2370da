import type { JobRunCard } from "@/lib/dashboard/jobs-contract";

/** A run in a line: `01K…  Failed  Posting the recap  night-owls  The bot was removed.` */
export function runLine({ runId, stateLabel, label, group, detail, note }: JobRunCard): string {
	return [runId, stateLabel, label, group?.slug ?? "-", [detail, note].filter(Boolean).join(" · ") || "-"].join("\t");
}

/** What a person is told while they wait; without the id they know. */
export function progressLine({ stateLabel, label, detail, note }: JobRunCard): string {
	return [`${label}: ${stateLabel.toLowerCase()}`, detail, note].filter(Boolean).join(" · ");
}
