import type { Lexicon } from "../lexicon";
export const es: Lexicon = {
	language: "es",
	words: {},
	fillers: ["so", "hey guys"],
	rules: [{ name: "thanks.plain", label: "thanks", confidence: 0.9, phrases: ["gracias", "^ don't ~ try"] }],
	vetoes: [],
};
