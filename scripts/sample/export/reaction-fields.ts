import { isAround, type Member } from "../cast/member";
import { weekAt } from "../plan/calendar";
import type { Random } from "../random";
import type { Draft } from "../stage/draft";
import { identityOf } from "../stage/identities";
import type { Stage } from "../stage/stage";
import { localDateTime } from "./date-fields";

/** Telegram tells at most the three latest reactors of a message, whatever the count. */
const RECENT_MAX = 3;
/** The community of the last weeks; earlier ones react in proportion to their size. */
const FULL_SIZE = 90;
/** Reactions an ordinary message gets then. */
const WARMTH = { ship: 7, photo: 3, question: 0.35, talk: 0.8, hello: 2.2 };

const EMOJI = {
	ship: ["🔥", "❤", "🎉", "👏", "🤩", "🏆"],
	photo: ["❤", "🔥", "😍", "👏", "👍"],
	question: ["👍", "🤔", "👀", "🙏"],
	talk: ["👍", "❤", "😁", "💯", "🤣"],
	advice: ["👍", "❤", "🙏", "👌", "💯"],
	thanks: ["❤", "🙏", "🤗", "👍"],
	hello: ["❤", "🔥", "🤗", "👍", "🎉"],
};
/** Members who only read react too, though less. */
const SILENT_WEIGHT = 4;
/** The club's own emoji: a steaming kettle and a soldering iron, by document id. */
const CLUB_EMOJI = ["9740000417000000001", "9740000417000000002"];

const THANKS =
	/thank|welcome|hello|congrat|glad |^hi |^hey |привет|спасибо|поздравля|ممنون|مرسی|خوش آمدی|gracias|danke|شكراً|ありがとう|谢谢|धन्यवाद|дякую/iu;

interface Given {
	readonly member: Member;
	readonly emoji: string;
	readonly at: number;
}

/** The `reactions` key of a message, absent when nobody reacted. */
export function reactionFields(stage: Stage, draft: Draft, random: Random): Record<string, unknown> {
	const given = reactionsTo(stage, draft, random);
	if (given.length === 0) return {};
	const recent = new Set([...given].sort((a, b) => b.at - a.at).slice(0, RECENT_MAX));
	const byEmoji = Map.groupBy(given, ({ emoji }) => emoji);
	const rows = [...byEmoji].sort((a, b) => b[1].length - a[1].length);
	return { reactions: rows.map(([emoji, all]) => reactionRow(emoji, all, recent)) };
}

function reactionRow(emoji: string, all: readonly Given[], recent: ReadonlySet<Given>): Record<string, unknown> {
	const isCustom = CLUB_EMOJI.includes(emoji);
	const shown = all.filter((one) => recent.has(one)).sort((a, b) => b.at - a.at);
	return {
		type: isCustom ? "custom_emoji" : "emoji",
		count: all.length,
		...(isCustom ? { document_id: emoji } : { emoji }),
		...(shown.length === 0 ? {} : { recent: shown.map(recentRow) }),
	};
}

function recentRow({ member, at }: Given): Record<string, unknown> {
	const { name, fromId } = identityOf(member);
	return { from: name, from_id: fromId, date: localDateTime(at) };
}

function reactionsTo(stage: Stage, draft: Draft, random: Random): Given[] {
	const week = weekAt(stage.calendar, draft.at);
	const present = stage.roster.filter(
		(member) =>
			member.handle !== draft.author.handle &&
			isAround(member, week.index) &&
			(stage.joinedAt.get(member.handle) ?? Infinity) < draft.at,
	);
	const warmth = draft.notes.warmth ?? (draft.author.handle === null ? 0.2 : WARMTH[draft.kind]);
	const size = Math.min(1, present.length / FULL_SIZE);
	const count = Math.min(present.length, Math.floor(random.skewed(warmth * size, 0.5) + random.float() * 0.6));
	const keen = random.ranked(present, ({ weight }) => weight + SILENT_WEIGHT).slice(0, count);
	const fitting = EMOJI[moodOf(draft)];
	const leading = draft.notes.mood ?? random.pick(fitting);
	return keen
		.map((member) => ({
			member,
			emoji: pickEmoji(fitting, leading, week.index, random),
			at: draft.at + Math.round(random.skewed(70, 1.5) * 60) + 9,
		}))
		.filter(({ at }) => at < stage.calendar.endsAt);
}

/** Nobody laughs at thanks or at a serious answer. */
function moodOf({ kind, text, topic }: Draft): keyof typeof EMOJI {
	if (kind !== "talk") return kind;
	if (THANKS.test(text)) return "thanks";
	return topic === "general" || topic === "games" || topic === "fa" || topic === "ru" ? "talk" : "advice";
}

function pickEmoji(fitting: readonly string[], leading: string, week: number, random: Random): string {
	if (random.chance(0.5)) return leading;
	if (week > 6 && random.chance(0.09)) return random.pick(CLUB_EMOJI);
	return random.pick(fitting);
}
