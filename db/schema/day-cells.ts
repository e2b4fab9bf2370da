import { int, mysqlTable, primaryKey, tinyint } from "drizzle-orm/mysql-core";
import { groupId, localDate, messageId } from "../columns";

const count = (name: string) => int(name, { unsigned: true }).notNull();

/** What people did in one clock hour of one local day in one topic. What questions by hour, day or topic are answered from. */
export const dayCells = mysqlTable(
	"day_cells",
	{
		groupId: groupId(),
		day: localDate("day").notNull(),
		/** Clock hour 0..23; an hour the clock repeats falls twice into its cell. */
		hour: tinyint("hour", { unsigned: true }).notNull(),
		/** 0: in no topic. */
		topicId: messageId("topic_id").notNull(),
		posts: count("posts"),
		/** Posts of bots, channels, anonymous admins and senders nobody names. */
		otherPosts: count("other_posts"),
		/** Of the posts: those that reply to another person. */
		replies: count("replies"),
		/** Of the posts: those that carry more than text. */
		media: count("media"),
		/** Of the posts: those with a reaction, and all reactions on them. */
		reactedPosts: count("reacted_posts"),
		reactions: count("reactions"),
		words: count("words"),
		/** Of the posts, by label. */
		questions: count("questions"),
		thanks: count("thanks"),
		ships: count("ships"),
		blockers: count("blockers"),
		resolved: count("resolved"),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.day, table.hour, table.topicId] })],
);
