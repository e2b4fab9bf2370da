import type { LineNotes } from "../script/scene";
import type { TopicKey } from "../script/topic";
import type { Draft } from "./draft";

const LINK = /https?:\/\/\S+\.example/u;
/** With its mark, or plainly asking without one. */
const QUESTION = /[?؟？]|^(?:how|what|why|who|which|where|does|do|did|is|are|can|could|would|anyone|looking for) /iu;

/** What a reader sees in a message: a launch, a picture, a question, or talk. */
export function kindOf(text: string, notes: LineNotes, topic: TopicKey): Draft["kind"] {
	if (LINK.test(text) && (topic === "show" || (notes.warmth ?? 0) >= 6)) return "ship";
	if (QUESTION.test(text)) return "question";
	if (notes.photos !== undefined || notes.videoSeconds !== undefined) return "photo";
	return "talk";
}
