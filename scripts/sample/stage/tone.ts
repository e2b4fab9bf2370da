import type { Member } from "../cast/member";
import type { Random } from "../random";

/** Words in capitals, with digits, or names of two words keep their form even where the writer never presses shift. */
const SHOUTED = /^(?:[\p{Lu}\d]{2,}|\p{Lu}\p{Ll}*\p{Lu}|\p{Lu}\p{Ll}+ (?:& )?\p{Lu}\p{Ll})/u;

/** Lets a line, written for anybody, sound like the member who says it. Only English and Russian are touched. */
export function speakAs(member: Member, text: string, random: Random): string {
	if (member.languages[0] !== "en" && !member.languages.includes("ru")) return text;
	let spoken = text;
	if (member.traits.includes("lower") && !SHOUTED.test(spoken)) {
		spoken = spoken
			.replace(/^\p{Lu}/u, (first) => first.toLowerCase())
			.replaceAll(/(?<![\p{L}\p{N}])I(?=['’ ,.!?])/gu, "i");
	}
	if (/[\p{L}\p{N}]$/u.test(spoken) || /\p{L}\.$/u.test(spoken)) {
		const bare = spoken.replace(/\.$/u, "");
		if (member.traits.includes("bang") && random.chance(0.45)) spoken = `${bare}!`;
		if (member.traits.includes("dots") && random.chance(0.45)) spoken = `${bare}...`;
		if (member.traits.includes("curt") && spoken === bare && random.chance(0.6)) spoken = `${bare}.`;
	}
	return spoken;
}
