import { TOPICS, type TopicKey } from "../script/topic";
import type { Calendar } from "./calendar";

const HOUR = 3600;
/** The founder starts the group on the first Monday at 8:30. */
export const FOUNDED_AFTER = 8.5 * HOUR;

/** When a topic is opened, in Unix seconds: with the group itself, or on the Sunday evening before its first week. */
export function topicOpensAt(key: TopicKey, calendar: Calendar): number {
	const position = TOPICS.findIndex((topic) => topic.key === key);
	const week = TOPICS[position]?.opensInWeek ?? 0;
	if (week === 0) return calendar.startsAt + FOUNDED_AFTER + 40 + position * 21;
	return (calendar.weeks[week]?.startsAt ?? calendar.startsAt) - 3 * HOUR + position * 60;
}
