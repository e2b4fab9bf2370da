const HE_AT_START = /(?:^|[.!?,:] )(?:Я |я )?\p{L}+(?:ал|ил|ел|ёл|ял|ыл|ул)(?:ся)?(?=[ ,.!?]|$)/u;
const SHE = /\p{L}{2,}(?:ла|лась)(?=[ ,.!?]|$)/u;
const HE = /\p{L}{2,}(?:ал|ил|ел|ёл|ял|ыл|ул)(?:ся)?(?=[ ,.!?]|$)/u;

/**
 * The gender the speaker gives away in Russian or Ukrainian past tense, `null` when nothing tells. A rough reading: a
 * verb about somebody else may decide it too, which only narrows who is cast.
 */
export function genderOf(texts: readonly string[]): "she" | "he" | null {
	const text = texts.join(". ");
	if (HE_AT_START.test(text)) return "he";
	if (SHE.test(text)) return "she";
	return HE.test(text) ? "he" : null;
}
