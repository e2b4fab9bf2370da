import type { DeltaView, Locale } from "../recap-view";

/** Words of the caption and of the alternative text. */
export interface CaptionWords {
	/** `week` as it stands inside a sentence: `week 46 · 10–16 November 2025`. */
	readonly recapOf: (title: string, week: string) => string;
	readonly busiest: string;
	/** Direction of a change in words: colour and arrow do not reach everybody. */
	readonly direction: Readonly<Record<DeltaView["direction"], string>>;
	readonly trend: (weeks: number, values: string) => string;
	readonly heat: (weekdays: string) => string;
	readonly silentHours: string;
}

export const CAPTION_WORDS: Readonly<Record<Locale, CaptionWords>> = {
	en: {
		recapOf: (title, week) => `${title}: recap of ${week}`,
		busiest: "Busiest hour",
		direction: { up: "up", down: "down", flat: "" },
		trend: (weeks, values) => `Line over ${weeks} weeks, oldest first: ${values}.`,
		heat: (weekdays) => `Messages by weekday, Monday first: ${weekdays}.`,
		silentHours: "No hours are shown.",
	},
	ru: {
		recapOf: (title, week) => `${title}: итоги, ${week}`,
		busiest: "Самый оживлённый час",
		direction: { up: "рост", down: "спад", flat: "" },
		trend: (weeks, values) => `Линия по неделям (${weeks}), от ранних к поздним: ${values}.`,
		heat: (weekdays) => `Сообщения по дням недели, с понедельника: ${weekdays}.`,
		silentHours: "Часы не показаны.",
	},
};
