import { ENGLISH_HEADLINES } from "./headlines/english";
import { RUSSIAN_HEADLINES } from "./headlines/russian";
import { type Headlines, sayIn } from "./headlines/say";
import type { RecapStory } from "./recap";
import type { Locale } from "./recap-view";
import { STORY_RULES, type StoryRule } from "./story/story-rule";

const HEADLINES: Readonly<Record<Locale, Headlines>> = { en: ENGLISH_HEADLINES, ru: RUSSIAN_HEADLINES };

/** The story in words of one language: a written sentence filled with the story's own numbers, nothing else. */
export function headline(story: RecapStory, locale: Locale): string {
	const rule = ruleOf(story);
	return rule === null ? "" : HEADLINES[locale][rule](sayIn(locale, story.values));
}

/** The rule by its name; a frozen story whose rule this version no longer has is told plainly, or not at all. */
function ruleOf({ rule, values }: RecapStory): StoryRule | null {
	const isPlain = typeof values.messages === "number" && typeof values.active === "number";
	return STORY_RULES.find((name) => name === rule) ?? (isPlain ? "plain" : null);
}
