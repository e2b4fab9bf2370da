import { formatCount } from "../../format/number";
import type { Audience } from "../audience";
import { cleanTitle } from "../people/clean-text";
import { redactText } from "../people/redact-text";
import type { Recap } from "../recap";
import type { Locale, RecapView } from "../recap-view";
import { isSmallCell } from "../suppress-small";
import { VIEW_WORDS } from "../words/view-words";

interface Reader {
	readonly audience: Audience;
	readonly locale: Locale;
}

/** Telegram Stars have no emoji of their own. */
const PAID_REACTION = "⭐";
const GENERAL_TOPIC_ID = 1;
const TITLE_UNITS_MAX = 256;

/** The emoji that stood most on the week's posts. */
export function reactionsView(reactions: Recap["reactions"], { audience, locale }: Reader): RecapView["reactions"] {
	const shown = (reactions ?? []).filter(({ count }) => count > 0 && !(audience.isPublic && isSmallCell(count)));
	return {
		title: VIEW_WORDS[locale].reactions,
		items: shown.map(({ emoji, count }) => ({
			emoji: emoji === "paid" ? PAID_REACTION : emoji,
			count: formatCount(count, locale),
		})),
	};
}

/** Where a forum wrote; `share` is of all its posts shown here. One topic alone is no comparison. */
export function topicsView(topics: Recap["topics"], { audience, locale }: Reader): RecapView["topics"] {
	const words = VIEW_WORDS[locale];
	const shown = audience.showsGroup ? topics.filter(({ posts }) => !(audience.isPublic && isSmallCell(posts))) : [];
	const most = Math.max(1, ...shown.map(({ posts }) => posts));
	const items = shown.map(({ topicId, title, posts }) => ({
		title: titleOf(title) ?? (topicId === GENERAL_TOPIC_ID ? words.generalTopic : words.unnamedTopic),
		share: posts / most,
		count: formatCount(posts, locale),
	}));
	return { title: words.topics, items: items.length > 1 ? items : [] };
}

/** A title as it may stand on a page, with what is private masked; `null` when nothing is left of it. */
export function titleOf(title: string | null): string | null {
	return title === null ? null : cleanTitle(redactText(title.slice(0, TITLE_UNITS_MAX)));
}
