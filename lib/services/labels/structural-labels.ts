import type { QueryRunner } from "@/db/client";
import { listPostsById } from "@/db/queries/week-posts";
import { hasLabel, labelVersion, type MessageLabel } from "@/lib/domain/label";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import { isAnswer } from "@/lib/text/labels/structure";

/** What follows from a message's place alone. As often right as replies to questions are answers. */
const ANSWER: MessageLabel = {
	...{ label: "answer", source: "structure", rule: "structure.reply-to-question" },
	...{ span: null, confidence: 0.8, link: null },
	version: labelVersion(LABEL_RULES_VERSION, 0),
};

/** Labels of these messages that no text says: they are read off what they reply to, and stored nowhere. By id. */
export async function findStructuralLabels(
	db: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<Map<number, readonly MessageLabel[]>> {
	const posts = await listPostsById(db, groupId, ids);
	const replies = posts.filter(({ replyTo, labels }) => replyTo !== null && !hasLabel(labels, "answer"));
	const asked = new Set(replies.flatMap(({ replyTo }) => replyTo ?? []));
	const questions = new Map((await listPostsById(db, groupId, [...asked])).map((post) => [post.messageId, post]));
	return new Map(
		replies.flatMap((reply) => {
			const question = reply.replyTo === null ? undefined : questions.get(reply.replyTo);
			return question !== undefined && isAnswer(reply, question) ? [[reply.messageId, [ANSWER]] as const] : [];
		}),
	);
}
