import type { PluralForms } from "../../format/plural";
import type { Headlines, Say } from "./say";

const MESSAGES: PluralForms = { one: "сообщение", few: "сообщения", many: "сообщений", other: "сообщения" };
/** After "от": the genitive has two forms. */
const OF_PEOPLE: PluralForms = { one: "участника", other: "участников" };
const OF_WEEKS: PluralForms = { one: "недели", other: "недель" };
/** After "за" and before "подряд". */
const FOR_WEEKS: PluralForms = { one: "неделю", few: "недели", many: "недель", other: "недели" };
const ON_DAY = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"];

const volume = (say: Say): string => `${say.counted("messages", MESSAGES)} от ${say.counted("active", OF_PEOPLE)}`;
const weeks = (say: Say): string => say.counted("weeks", FOR_WEEKS);
/** No verb, so no gender and no number to agree with. */
const before = (previous: string): string => `неделей раньше — ${previous}`;

export const RUSSIAN_HEADLINES: Headlines = {
	so_far: (say) => `На этой неделе пока ${volume(say)}.`,
	partly_seen: (say) => `${volume(say)} в собранной части недели.`,
	nothing_known: () => "Данных за эту неделю нет.",
	silent: () => "На этой неделе было тихо. Хороший повод задать вопрос.",
	quiet: (say) => `Тихая неделя: ${volume(say)}. Кто над чем работает?`,
	quiet_plain: () => "Тихая неделя. Кто над чем работает?",
	baseline: (say) => `Первая неделя на учёте: ${volume(say)}.`,
	comeback: (say) => `Разговор ожил: ${volume(say)}, ${before(say.count("previous"))}.`,
	record_messages: (say) => `Самая оживлённая из ${say.counted("weeks", OF_WEEKS)} на учёте: ${volume(say)}.`,
	record_active: (say) => `Участников разговора: ${say.count("active")} — рекорд за ${weeks(say)} на учёте.`,
	busiest_in_weeks: (say) => `Самая оживлённая за ${weeks(say)}: ${volume(say)}.`,
	most_active_in_weeks: (say) => `Участников разговора: ${say.count("active")} — больше всего за ${weeks(say)}.`,
	quietest_in_weeks: (say) => `Самая тихая за ${weeks(say)}: ${volume(say)}.`,
	growth_streak: (say) => `Рост ${weeks(say)} подряд, теперь ${volume(say)}.`,
	decline_streak: (say) => `Всё тише ${weeks(say)} подряд, теперь ${volume(say)}.`,
	newcomers_wave: (say) => `Впервые написавших: ${say.count("voices")}, ${before(say.count("previousVoices"))}.`,
	newcomers_share: (say) => `Впервые написавших: ${say.count("voices")} из ${say.count("active")}.`,
	joins_wave: (say) => `Новых участников: ${say.count("joins")}, впервые написавших: ${say.count("voices")}.`,
	new_voices_streak: (say) => `Новые голоса ${weeks(say)} подряд, в этот раз — ${say.count("voices")}.`,
	returned: (say) => `Вернувшихся после молчания: ${say.count("returned")}, ${before(say.count("previousReturned"))}.`,
	retention_up: (say) => `Снова в разговоре ${retention(say)}.`,
	retention_down: (say) => `Снова в разговоре ${retention(say)}.`,
	connections_up: (say) =>
		`Новых связей между участниками: ${say.count("pairs")}, ${before(say.count("previousPairs"))}.`,
	replies_up: (say) => `Больше диалога: ${replies(say)}.`,
	replies_down: (say) => `Меньше диалога: ${replies(say)}.`,
	reactions_up: (say) => `Реакций на сообщение: ${say.ratio("reactions")}, ${before(say.ratio("previousReactions"))}.`,
	messages_up: (say) =>
		say.number("percent") === null
			? `${volume(say)}, ${before(say.count("previous"))}.`
			: `${volume(say)}, рост за неделю — ${say.percent("percent")}.`,
	messages_down: (say) => `${volume(say)}, ${before(say.count("previous"))}.`,
	active_up: (say) => `Участников разговора стало больше: ${say.count("active")}, ${before(say.count("previous"))}.`,
	active_down: (say) => `Участников разговора стало меньше: ${say.count("active")}, ${before(say.count("previous"))}.`,
	half_by: (say) => `Половина сообщений — от ${say.counted("half", OF_PEOPLE)} из ${say.count("active")}.`,
	steady: (say) => `Ровная неделя: ${volume(say)}, ${before(say.count("previous"))}.`,
	busiest_day: (say) => `${volume(say)}, больше всего — ${ON_DAY[say.number("weekday") ?? 0] ?? ""}.`,
	plain: (say) => `${volume(say)}.`,
};

function retention(say: Say): string {
	return `${say.share("retention")} участников прошлой недели, ${before(say.share("previousRetention"))}`;
}

function replies(say: Say): string {
	return `${say.share("replies")} сообщений — ответы другим, ${before(say.share("previousReplies"))}`;
}
