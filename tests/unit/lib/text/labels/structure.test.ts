import { describe, expect, it } from "vitest";
import { deniedBits, type Label, labelBits } from "@/lib/domain/label";
import type { PostFact } from "@/lib/metrics/post-fact";
import { isAnswer, type ThanksSource, thanksEdges } from "@/lib/text/labels/structure";

const DAY = 86_400_000;
const ANNA = 1;
const BORIS = 2;
const VERA = 3;

function post(messageId: number, senderId: number, labels: Label[], more: Partial<PostFact> = {}): PostFact {
	return {
		messageId,
		senderId,
		senderKind: "human",
		at: messageId * 60_000,
		kind: "text",
		topicId: null,
		albumId: null,
		isForward: false,
		isDeleted: false,
		replyTo: null,
		parentId: null,
		parentKind: null,
		reactions: null,
		words: 6,
		labels: labelBits(labels),
		isRead: true,
		language: null,
		...more,
	};
}

function replyTo(parent: PostFact, messageId: number, senderId: number, labels: Label[], more: Partial<PostFact> = {}) {
	const { messageId: target, senderId: parentId, senderKind: parentKind } = parent;
	return post(messageId, senderId, labels, { replyTo: target, parentId, parentKind, ...more });
}

function edges(posts: PostFact[], more: Partial<ThanksSource> = {}) {
	const dayOf = (at: number) => Math.floor(at / DAY);
	return thanksEdges({ posts, mentions: new Map(), reactors: [], dayOf, ...more }).map(
		({ messageId, giverId, receiverId, via }) => [messageId, giverId, receiverId, via],
	);
}

describe("isAnswer", () => {
	const question = post(1, ANNA, ["question"]);

	it("takes another person's reply to a question", () => {
		expect(isAnswer(replyTo(question, 2, BORIS, []), question)).toBe(true);
	});

	it.each([
		["the asker's own reply", replyTo(question, 2, ANNA, [])],
		["a bot's reply", replyTo(question, 2, BORIS, [], { senderKind: "bot" })],
		["a forward", replyTo(question, 2, BORIS, [], { isForward: true })],
		["a message beside it", post(2, BORIS, [])],
		["a short question back", replyTo(question, 2, BORIS, ["question"], { words: 3 })],
		["what the owner said is none", replyTo(question, 2, BORIS, [], { labels: deniedBits(["answer"]) })],
	])("does not take %s", (_, reply) => {
		expect(isAnswer(reply, question)).toBe(false);
	});

	it("takes a longer question back, and a short one that is tagged an answer", () => {
		expect(isAnswer(replyTo(question, 2, BORIS, ["question"], { words: 4 }), question)).toBe(true);
		expect(isAnswer(replyTo(question, 2, BORIS, ["question", "answer"], { words: 2 }), question)).toBe(true);
	});

	it("answers nothing when what it replies to asks nothing", () => {
		const remark = post(1, ANNA, ["blocker"]);
		expect(isAnswer(replyTo(remark, 2, BORIS, []), remark)).toBe(false);
	});
});

describe("thanksEdges", () => {
	const answer = post(1, BORIS, []);

	it("goes to whoever was replied to, even when somebody else is named", () => {
		const thanks = replyTo(answer, 2, ANNA, ["thanks"]);
		expect(edges([answer, thanks], { mentions: new Map([[2, [VERA]]]) })).toEqual([[2, ANNA, BORIS, "reply"]]);
	});

	it("goes to the only person named when it is no reply to a person", () => {
		const bot = post(1, 9, [], { senderKind: "bot" });
		const thanks = replyTo(bot, 2, ANNA, ["thanks"]);
		expect(edges([thanks], { mentions: new Map([[2, [VERA, VERA, ANNA]]]) })).toEqual([[2, ANNA, VERA, "mention"]]);
	});

	it("goes to nobody known when two are named, none is, or it answers oneself", () => {
		const own = post(1, ANNA, []);
		const posts = [post(2, ANNA, ["thanks"]), replyTo(own, 3, VERA, ["thanks"]), replyTo(own, 4, ANNA, ["thanks"])];
		expect(edges(posts, { mentions: new Map([[2, [BORIS, VERA]]]) })).toEqual([
			[2, ANNA, null, "nobody"],
			[3, VERA, ANNA, "reply"],
		]);
	});

	it("counts a pair once a local day, by its earliest message", () => {
		const posts = [2, 3].map((id) => replyTo(answer, id, ANNA, ["thanks"]));
		const nextDay = replyTo(answer, 4, ANNA, ["thanks"], { at: DAY });
		expect(edges([...posts, nextDay])).toEqual([
			[2, ANNA, BORIS, "reply"],
			[4, ANNA, BORIS, "reply"],
		]);
	});

	it("leaves out bots, forwards, later parts of an album and messages that thank nobody", () => {
		expect(
			edges([
				replyTo(answer, 2, ANNA, ["thanks"], { senderKind: "bot" }),
				replyTo(answer, 3, ANNA, ["thanks"], { isForward: true }),
				replyTo(answer, 5, ANNA, ["thanks"], { albumId: 4 }),
				replyTo(answer, 6, ANNA, ["question"]),
			]),
		).toEqual([]);
	});

	it("reads 🙏 and ❤ on an answer as thanks of who was answered, and of nobody else", () => {
		const asked = post(1, ANNA, ["question"]);
		const answered = replyTo(asked, 2, BORIS, []);
		const reactors = [
			{ messageId: 2, memberId: VERA, emoji: "🙏" },
			{ messageId: 2, memberId: ANNA, emoji: "👍" },
		];
		expect(edges([asked, answered], { reactors })).toEqual([]);
		const grateful = [...reactors, { messageId: 2, memberId: ANNA, emoji: "❤" }];
		expect(edges([asked, answered], { reactors: grateful })).toEqual([[2, ANNA, BORIS, "reaction"]]);
		const said = replyTo(answered, 3, ANNA, ["thanks"]);
		expect(edges([asked, answered, said], { reactors: grateful })).toEqual([[3, ANNA, BORIS, "reply"]]);
	});
});
