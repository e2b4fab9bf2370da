import type { PostingChange, PostingPage } from "@/lib/dashboard/jobs-contract";
import type { ChoiceCard } from "../ui/choice-cards";
import type { SelectItem } from "../ui/select";

export const MODES: readonly ChoiceCard<PostingChange["mode"]>[] = [
	{
		value: "draft",
		label: "Ask me first",
		hint: "The finished recap waits here for your approval. Nothing is posted before you give it, and nothing at all if you do not.",
	},
	{
		value: "automatic",
		label: "By itself",
		hint: "The recap is posted at its hour, every week, without asking.",
	},
	{
		value: "off",
		label: "Not at all",
		hint: "Nothing is posted by itself. Recaps are still made, and can be posted by hand.",
	},
];

export const QUIET_RULES: readonly ChoiceCard<PostingChange["quietRule"]>[] = [
	{ value: "skip", label: "Say nothing", hint: "A week with too few messages to speak of is left out." },
	{ value: "post", label: "Post it all the same", hint: "A short recap that says how quiet it was." },
];

export const HOURS: readonly SelectItem[] = Array.from({ length: 24 }, (_, hour) => ({
	value: String(hour),
	label: `${String(hour).padStart(2, "0")}:00`,
}));

/** Stands for what a group has by itself, where a choice may be left open. */
export const OPEN = "-";

const DEADLINES = [6, 12, 24, 48, 72, 96, 120, 144];

/** Deadlines to choose from; one set elsewhere is among them. */
export function deadlineItems(current: number): SelectItem[] {
	const hours = DEADLINES.includes(current) ? DEADLINES : [...DEADLINES, current].sort((a, b) => a - b);
	return hours.map((value) => ({ value: String(value), label: describeHours(value) }));
}

function describeHours(hours: number): string {
	const days = hours / 24;
	if (hours < 48 || !Number.isInteger(days)) return hours === 1 ? "1 hour" : `${hours} hours`;
	return `${days} days`;
}

/** Forum topics, or none. A topic that is gone stays named as long as it is chosen. */
export function topicItems({ topics, settings }: Pick<PostingPage, "topics" | "settings">): SelectItem[] {
	const known = topics.map(({ topicId, title }) => ({ value: String(topicId), label: title }));
	const isLost = settings.topicId !== null && !topics.some(({ topicId }) => topicId === settings.topicId);
	return [
		{ value: OPEN, label: "In no topic" },
		...known,
		...(isLost
			? [{ value: String(settings.topicId), label: `Topic ${settings.topicId}`, note: "not known any more" }]
			: []),
	];
}

/** Accounts that may post. One that is gone stays named as long as it is chosen. */
export function accountItems({ accounts, settings }: Pick<PostingPage, "accounts" | "settings">): SelectItem[] {
	const isLost = settings.accountId !== null && !accounts.some(({ accountId }) => accountId === settings.accountId);
	return [
		{ value: OPEN, label: "The one that collects the group" },
		...accounts.map(({ accountId, label }) => ({ value: accountId, label })),
		...(isLost && settings.accountId !== null
			? [{ value: settings.accountId, label: "An account that is gone", note: "choose another" }]
			: []),
	];
}

export const LOCALES: readonly SelectItem[] = [
	{ value: OPEN, label: "The group's own" },
	{ value: "en", label: "English" },
	{ value: "ru", label: "Русский" },
];

export const THEMES: readonly SelectItem[] = [
	{ value: "light", label: "Light" },
	{ value: "dark", label: "Dark" },
];
