import type { PluralForms } from "../../format/plural";
import type { MetricKey } from "../../metrics/metric-key";
import type { Locale } from "../recap-view";

type Words = Readonly<Record<Locale, PluralForms>>;

const same = (en: string, ru: string): Words => ({ en: { one: en, other: en }, ru: { one: ru, other: ru } });

/** What stands under a number in the picture, agreeing with it: shorter than the catalogue's label. */
export const METRIC_WORDS: Readonly<Partial<Record<MetricKey, Words>>> = {
	messages: {
		en: { one: "message", other: "messages" },
		ru: { one: "сообщение", few: "сообщения", many: "сообщений", other: "сообщения" },
	},
	active_members: {
		en: { one: "active member", other: "active members" },
		ru: { one: "активный участник", few: "активных участника", many: "активных участников", other: "участника" },
	},
	new_voices: {
		en: { one: "new voice", other: "new voices" },
		ru: { one: "новый голос", few: "новых голоса", many: "новых голосов", other: "новых голоса" },
	},
	new_connections: {
		en: { one: "new connection", other: "new connections" },
		ru: { one: "новая связь", few: "новые связи", many: "новых связей", other: "новых связи" },
	},
	reactions_on_posts: {
		en: { one: "reaction", other: "reactions" },
		ru: { one: "реакция", few: "реакции", many: "реакций", other: "реакции" },
	},
	regulars: {
		en: { one: "regular", other: "regulars" },
		ru: { one: "постоянный участник", few: "постоянных участника", many: "постоянных участников", other: "участника" },
	},
	reply_rate: same("are replies", "доля ответов"),
	reactions_per_post: same("reactions per message", "реакций на сообщение"),
	week_retention: same("wrote again", "снова в разговоре"),
	messages_per_active_median: same("messages per person", "сообщений на человека"),
};

/** After the hero's noun: of when. */
export const THIS_WEEK: Readonly<Record<Locale, string>> = { en: "this week", ru: "за неделю" };
