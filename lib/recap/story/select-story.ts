import type { RecapStory } from "../recap";
import { conversationRules } from "./conversation-rules";
import { openingRules } from "./opening-rules";
import { peopleRules } from "./people-rules";
import { recordRules } from "./record-rules";
import { type Highlight, STORY_RULES, type StoryFacts } from "./story-rule";
import { volumeRules } from "./volume-rules";

/** Everything that could be said of a week, the most telling first. */
function rankHighlights(facts: StoryFacts): Highlight[] {
	const opening = openingRules(facts);
	if (opening.length > 0) return opening;
	const found = [...recordRules(facts), ...volumeRules(facts), ...peopleRules(facts), ...conversationRules(facts)];
	return found.sort((a, b) => b.score - a.score || STORY_RULES.indexOf(a.rule) - STORY_RULES.indexOf(b.rule));
}

/** The week's one sentence: a rule and the numbers that fill it. */
export function selectStory(facts: StoryFacts): RecapStory {
	const [best] = rankHighlights(facts);
	return { rule: best?.rule ?? "nothing_known", values: best?.values ?? {} };
}
