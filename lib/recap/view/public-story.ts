import type { Audience } from "../audience";
import type { Recap, RecapStory } from "../recap";
import { isSmallCell } from "../suppress-small";

/** The values of stories that count people or pairs. */
const PEOPLE_VALUES = [
	"active",
	"voices",
	"previousVoices",
	"returned",
	"previousReturned",
	"joins",
	"pairs",
	"previousPairs",
	"half",
] as const;
/** Rules whose `previous` is people as well. */
const PEOPLE_BEFORE = ["active_up", "active_down"];

/** The story as the audience may read it: one that tells of fewer than five people gives way to one that does not. */
export function storyFor(
	{ story, metrics, mode }: Pick<Recap, "story" | "metrics" | "mode">,
	audience: Audience,
): RecapStory {
	if (!audience.isPublic || !tellsOfFew(story)) return story;
	const messages = metrics.messages?.value ?? null;
	const active = metrics.active_members?.value ?? null;
	const isPlain = mode !== "quiet" && messages !== null && active !== null && !isSmallCell(active);
	return isPlain ? { rule: "plain", values: { messages, active } } : { rule: "quiet_plain", values: {} };
}

function tellsOfFew({ rule, values }: RecapStory): boolean {
	const names = PEOPLE_BEFORE.includes(rule) ? [...PEOPLE_VALUES, "previous"] : PEOPLE_VALUES;
	return names.some((name) => {
		const value = values[name];
		return typeof value === "number" && isSmallCell(value);
	});
}
