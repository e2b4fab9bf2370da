import { QUERY_DIMENSIONS, type QueryDimension, type QueryMeasure } from "./metric-query";
import type { QueryMeasureEntry } from "./query-vocabulary";

/** What is counted message by message. */
interface MeasureWords {
	readonly label: string;
	/** `12 messages`. */
	readonly unit: string;
	readonly names: readonly string[];
	/** What is counted, in a sentence. */
	readonly meaning: string;
}

export const MEASURE_WORDS: Readonly<Record<QueryMeasure, MeasureWords>> = {
	messages: {
		label: "Messages",
		unit: "messages",
		names: ["messages", "message", "posts", "post", "volume"],
		meaning: "Posts by people; an album counts once.",
	},
	people: {
		label: "People who wrote",
		unit: "people",
		names: ["people", "person", "members", "posters", "writers", "authors", "active people", "active", "users"],
		meaning: "Different people with at least one post.",
	},
	replies: {
		label: "Replies to others",
		unit: "replies",
		names: ["replies", "reply", "answers to others"],
		meaning: "Posts by people that reply to another person.",
	},
	reactions: {
		label: "Reactions on messages",
		unit: "reactions",
		names: ["reactions", "reaction", "likes"],
		meaning: "Reactions standing on people's messages, by when the message was sent.",
	},
	words: {
		label: "Words written",
		unit: "words",
		names: ["words", "word"],
		meaning: "Words in people's messages.",
	},
	media: {
		label: "Messages with media",
		unit: "messages",
		names: ["media", "attachments", "files"],
		meaning: "Posts by people that carry more than text.",
	},
	questions: {
		label: "Messages that ask",
		unit: "messages",
		names: ["questions", "question", "asks"],
		meaning: "Posts by people labelled as a question, each message by itself.",
	},
	thanks: {
		label: "Messages that thank",
		unit: "messages",
		names: ["thanks", "thank yous"],
		meaning: "Posts by people labelled as thanks.",
	},
	ships: {
		label: "Messages that ship",
		unit: "messages",
		names: ["ships", "ship", "shipped", "demos"],
		meaning: "Posts by people labelled as something shipped.",
	},
	blockers: {
		label: "Messages about a blocker",
		unit: "messages",
		names: ["blockers", "blocker", "blocked"],
		meaning: "Posts by people labelled as a blocker.",
	},
	resolved: {
		label: "Messages that resolve",
		unit: "messages",
		names: ["resolved", "solved"],
		meaning: "Posts by people labelled as resolved.",
	},
};

/** Measures as the vocabulary has them. */
export function countedMeasures(): QueryMeasureEntry[] {
	return (Object.keys(MEASURE_WORDS) as QueryMeasure[]).map((key) => ({
		key,
		label: MEASURE_WORDS[key].label,
		names: MEASURE_WORDS[key].names,
		dimensions: dimensionsOf(key),
		canFilter: true,
	}));
}

function dimensionsOf(measure: QueryMeasure): (QueryDimension | null)[] {
	const all = QUERY_DIMENSIONS.filter((dimension) => {
		if (dimension === "emoji") return measure === "reactions";
		return measure === "people" ? dimension !== "member" : true;
	});
	return [null, ...all];
}
