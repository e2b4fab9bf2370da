import type { PostFact } from "@/lib/metrics/post-fact";
import type { MetricQuery } from "@/lib/query/metric-query";

const PEOPLE = new Set(["human", "deleted"]);
const LABELS = ["question", "answer", "thanks", "ship", "blocker", "resolved"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SHORT = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MEASURED: Readonly<Record<string, string>> = {
	questions: "question",
	thanks: "thanks",
	ships: "ship",
	blockers: "blocker",
	resolved: "resolved",
};

/** A message as the world's own clock shows it. */
interface Seen extends PostFact {
	readonly day: string;
	readonly hour: number;
	readonly weekday: string;
}

/** Answers a query the slow and obvious way, over every message, with the runtime's own calendar. */
export function bruteAnswer(
	posts: readonly PostFact[],
	zone: string,
	query: MetricQuery,
	days: { readonly from: string; readonly to: string },
	topics: ReadonlyMap<number, string>,
): Map<string, number> {
	const clock = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		dateStyle: "short",
		timeStyle: "medium",
		hourCycle: "h23",
	});
	const wantsSender = query.where.some(({ field }) => field === "sender");
	const asked = posts
		.map((post) => see(post, clock))
		.filter(({ day }) => day >= days.from && day < days.to)
		.filter(({ senderId, senderKind }) => senderId !== null && (wantsSender || PEOPLE.has(senderKind)))
		.filter((post) =>
			query.where.every((filter) => {
				const isOne = filter.values.some((value) => hasValue(post, filter.field, value, topics));
				return isOne === (filter.operator === "=");
			}),
		);
	const people = new Map<string, Set<number>>();
	const sums = new Map<string, number>();
	for (const post of asked) {
		const amount = amountOf(post, query.measure);
		for (const key of keysOf(post, query.by)) {
			if (amount === 0) continue;
			sums.set(key, (sums.get(key) ?? 0) + amount);
			people.set(key, (people.get(key) ?? new Set()).add(Number(post.senderId)));
		}
	}
	return query.measure === "people" ? new Map(Array.from(people, ([key, ids]) => [key, ids.size])) : sums;
}

function see(post: PostFact, clock: Intl.DateTimeFormat): Seen {
	const [date = "", time = ""] = clock.format(post.at).split(", ");
	const day = date.split("/").reverse().join("-");
	const short = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: "UTC" }).format(Date.parse(day));
	return { ...post, day, hour: Number(time.slice(0, 2)), weekday: DAYS[SHORT.indexOf(short)] ?? "" };
}

function amountOf(post: Seen, measure: string): number {
	if (measure === "reactions") return post.reactions ?? 0;
	if (measure === "words") return post.words;
	if (post.albumId !== null && post.albumId !== post.messageId) return 0;
	if (measure === "media") return post.kind === "text" ? 0 : 1;
	if (measure === "replies") {
		return post.parentId !== null && PEOPLE.has(post.parentKind ?? "") && post.parentId !== post.senderId ? 1 : 0;
	}
	const label = MEASURED[measure];
	return label === undefined || labelsOf(post).includes(label) ? 1 : 0;
}

function keysOf(post: Seen, by: MetricQuery["by"]): string[] {
	switch (by) {
		case null:
			return ["total"];
		case "day":
			return [post.day];
		case "week": {
			const monday = new Date(Date.parse(post.day) - DAYS.indexOf(post.weekday) * 86_400_000);
			return [monday.toISOString().slice(0, 10)];
		}
		case "month":
			return [`${post.day.slice(0, 7)}-01`];
		case "weekday":
			return [String(DAYS.indexOf(post.weekday))];
		case "hour":
			return [String(post.hour)];
		case "topic":
			return [String(post.topicId ?? 1)];
		case "member":
			return [String(post.senderId)];
		case "kind":
			return [post.kind];
		case "label":
			return labelsOf(post).filter((label) => label !== "answer");
		case "language":
			return [post.language === null ? "unknown" : (["en", "ru", "uk"][post.language] ?? "?")];
		default:
			throw new Error(`Not counted here: ${by}`);
	}
}

function hasValue(post: Seen, field: string, value: string, topics: ReadonlyMap<number, string>): boolean {
	if (field === "topic") return topics.get(post.topicId ?? 1) === value;
	if (field === "member") return `Person ${post.senderId}` === value;
	if (field === "weekday") return post.weekday === value;
	if (field === "hour") return post.hour === Number(value);
	if (field === "sender") return value === "person" ? PEOPLE.has(post.senderKind) : post.senderKind === value;
	return keysOf(post, field as MetricQuery["by"]).includes(value);
}

function labelsOf({ labels }: PostFact): string[] {
	return LABELS.filter((_, at) => (labels & (1 << at)) !== 0);
}
