import type { Lexicon } from "../lexicon";
export const en: Lexicon = {
	language: "en",
	words: {},
	fillers: ["so", "hey guys"],
	rules: [{ name: "thanks.plain", label: "thanks", confidence: 0.9, phrases: ["thanks|thank|thx", "^ don't ~ try"] }],
	vetoes: [],
};
