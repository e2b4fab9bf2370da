import { formatWeekday } from "../../format/date";
import type { Headlines, Say } from "./say";

const messages = (say: Say): string => say.counted("messages", { one: "message", other: "messages" });
const people = (say: Say, name = "active"): string => say.counted(name, { one: "person", other: "people" });
const volume = (say: Say): string => `${messages(say)} from ${people(say)}`;
const upFrom = (say: Say, name: string): string =>
	say.number(name) === 0 ? "after none the week before" : `up from ${say.count(name)}`;

export const ENGLISH_HEADLINES: Headlines = {
	so_far: (say) => `So far this week: ${volume(say)}.`,
	partly_seen: (say) => `${volume(say)} in the part of the week that was collected.`,
	nothing_known: () => "Nothing of this week was collected.",
	silent: () => "Nobody wrote this week. A question is a good way to begin again.",
	quiet: (say) => `A quiet week: ${volume(say)}. What is everyone working on?`,
	quiet_plain: () => "A quiet week. What is everyone working on?",
	baseline: (say) => `The first week on record: ${volume(say)}.`,
	comeback: (say) => `Back to life: ${volume(say)}, after ${say.count("previous")} the week before.`,
	record_messages: (say) => `The busiest of ${say.count("weeks")} weeks on record: ${volume(say)}.`,
	record_active: (say) => `${people(say)} wrote this week, the most in ${say.count("weeks")} weeks on record.`,
	busiest_in_weeks: (say) => `The busiest in ${say.count("weeks")} weeks: ${volume(say)}.`,
	most_active_in_weeks: (say) => `${people(say)} wrote this week, the most in ${say.count("weeks")} weeks.`,
	quietest_in_weeks: (say) => `The quietest in ${say.count("weeks")} weeks: ${volume(say)}.`,
	growth_streak: (say) => `Growing for ${say.count("weeks")} weeks in a row, now ${volume(say)}.`,
	decline_streak: (say) => `Quieter for ${say.count("weeks")} weeks in a row, now ${volume(say)}.`,
	newcomers_wave: (say) => `${people(say, "voices")} wrote here for the first time, ${upFrom(say, "previousVoices")}.`,
	newcomers_share: (say) => `${say.count("voices")} of the ${people(say)} who wrote did so for the first time.`,
	joins_wave: (say) => `${people(say, "joins")} joined, and ${say.count("voices")} wrote for the first time.`,
	new_voices_streak: (say) => `New voices for ${say.count("weeks")} weeks in a row, ${say.count("voices")} this time.`,
	returned: (say) => `${people(say, "returned")} came back after a silence, ${upFrom(say, "previousReturned")}.`,
	retention_up: (say) =>
		`${say.share("retention")} of last week's people wrote again, up from ${say.share("previousRetention")}.`,
	retention_down: (say) =>
		`${say.share("retention")} of last week's people wrote again, down from ${say.share("previousRetention")}.`,
	connections_up: (say) =>
		`${say.counted("pairs", { one: "pair", other: "pairs" })} of people talked for the first time, ${upFrom(say, "previousPairs")}.`,
	replies_up: (say) =>
		`More of a conversation: ${say.share("replies")} of messages answered somebody, up from ${say.share("previousReplies")}.`,
	replies_down: (say) =>
		`${say.share("replies")} of messages answered somebody, down from ${say.share("previousReplies")}.`,
	reactions_up: (say) => `${say.ratio("reactions")} reactions per message, up from ${say.ratio("previousReactions")}.`,
	messages_up: (say) =>
		say.number("percent") === null
			? `${volume(say)}, after ${say.count("previous")} the week before.`
			: `${volume(say)}, up ${say.percent("percent")} on the week before.`,
	messages_down: (say) => `${volume(say)}, after ${say.count("previous")} the week before.`,
	active_up: (say) => `More people in the conversation: ${say.count("active")}, up from ${say.count("previous")}.`,
	active_down: (say) => `Fewer people in the conversation: ${say.count("active")}, after ${say.count("previous")}.`,
	half_by: (say) => `${say.count("half")} of ${people(say)} wrote half of the messages.`,
	steady: (say) => `A steady week: ${volume(say)}, after ${say.count("previous")} the week before.`,
	busiest_day: (say) =>
		`${volume(say)}; ${formatWeekday(say.number("weekday") ?? 0, "en", "long")} was the busiest day.`,
	plain: (say) => `${volume(say)}.`,
};
