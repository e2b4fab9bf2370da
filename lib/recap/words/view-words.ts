import type { Locale } from "../recap-view";

/** The picture's own words; sentences are in `headlines/`, names of numbers in `metric-words`. */
export interface ViewWords {
	/** Stands in for a private group's title. */
	readonly privateGroup: string;
	readonly boards: { readonly helpers: string; readonly newVoices: string; readonly posters: string };
	readonly heat: string;
	readonly reactions: string;
	readonly topics: string;
	/** Telegram's first topic, and one whose title is not known. */
	readonly generalTopic: string;
	readonly unnamedTopic: string;
	readonly versus: (previous: string) => string;
	readonly median: (median: string) => string;
	readonly badge: (share: string) => string;
	readonly footer: string;
	readonly delta: { readonly new: string; readonly stopped: string; readonly same: string; readonly noise: string };
}

export const VIEW_WORDS: Readonly<Record<Locale, ViewWords>> = {
	en: {
		privateGroup: "Private group",
		boards: { helpers: "Most replies to others", newVoices: "New voices", posters: "Most active" },
		heat: "When you talk",
		reactions: "Top reactions",
		topics: "Topics",
		generalTopic: "General",
		unnamedTopic: "Topic",
		versus: (previous) => `vs ${previous}`,
		median: (median) => `4-week median ${median}`,
		badge: (share) => `${share} of the week collected`,
		footer: "Shiplog · definitions: METRICS.md",
		delta: { new: "new", stopped: "stopped", same: "unchanged", noise: "steady" },
	},
	ru: {
		privateGroup: "Закрытая группа",
		boards: { helpers: "Чаще отвечали другим", newVoices: "Новые голоса", posters: "Самые активные" },
		heat: "Когда пишут",
		reactions: "Реакции",
		topics: "Темы",
		generalTopic: "Общее",
		unnamedTopic: "Тема",
		versus: (previous) => `было ${previous}`,
		median: (median) => `медиана 4 недель ${median}`,
		badge: (share) => `собрано ${share} недели`,
		footer: "Shiplog · определения: METRICS.md",
		delta: { new: "впервые", stopped: "до нуля", same: "столько же", noise: "стабильно" },
	},
};
