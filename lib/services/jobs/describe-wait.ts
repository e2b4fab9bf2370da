/** What a run waits for, as the job runner is told. */
export interface Wait {
	readonly kind: "time" | "event" | "job";
	/** Id or display name of the step that waits. */
	readonly step: string;
	/** Name of the event awaited. */
	readonly event: string | null;
}

/** Events somebody has to bring about. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
	"recap/draft.decided": "the owner's decision about the draft",
};

/** Waits jobs have in common, by how their steps are called. */
const STEP_WORDS: readonly (readonly [RegExp, string])[] = [
	[/flood/i, "Telegram, which asked for a pause"],
	[/^rest/i, "the account to be free again"],
	[/post/i, "the hour of posting"],
	[/busy|lock|turn/i, "its turn"],
];

/** What a run waits for, as a person is told: `the hour of posting`. */
export function describeWait({ kind, step, event }: Wait): string {
	if (kind === "event") return (event === null ? undefined : EVENT_WORDS[event]) ?? `news: ${event ?? step}`;
	if (kind === "job") return "another job";
	// A step with a display name of its own says it best.
	if (/\s/.test(step)) return step;
	return STEP_WORDS.find(([called]) => called.test(step))?.[1] ?? step.replaceAll("-", " ");
}
