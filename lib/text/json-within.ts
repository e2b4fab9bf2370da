/** The JSON object a text holds between words and fences, as language models put it; `null`: it holds none. */
export function jsonWithin(text: string): unknown {
	const [from, to] = [text.indexOf("{"), text.lastIndexOf("}")];
	if (from < 0 || to < from) return null;
	try {
		return JSON.parse(text.slice(from, to + 1));
	} catch {
		return null;
	}
}
