/** Languages a message can be told to be in, as positions in storage: append only. `other`: told, and none of these. */
export const LANGUAGES = [
	"en",
	"ru",
	"uk",
	"es",
	"de",
	"fr",
	"it",
	"pt",
	"pl",
	"tr",
	"fa",
	"ar",
	"he",
	"hi",
	"zh",
	"ja",
	"ko",
	"ka",
	"hy",
	"other",
] as const;
export type Language = (typeof LANGUAGES)[number];
