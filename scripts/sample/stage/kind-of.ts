import type { LineNotes } from "../script/scene";
import type { TopicKey } from "../script/topic";
import type { Draft } from "./draft";

const LINK = /https?:\/\/\S+\.example/u;
const QUESTION = /[?؟？]/u;

/** What a reader sees in a message: a launch, a picture, a question, or talk. */
export function kindOf(text: string, notes: LineNotes, topic: TopicKey): Draft["kind"] {
	if (LINK.test(text) && (topic === "show" || (notes.warmth ?? 0) >= 6)) return "ship";
	if (QUESTION.test(text)) return "question";
	if (notes.photos !== undefined || notes.videoSeconds !== undefined) return "photo";
	return "talk";
}
