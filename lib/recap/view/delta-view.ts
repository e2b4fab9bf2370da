import { formatPercentChange, formatPoints, formatSigned } from "../../format/number";
import type { RecapKpi } from "../recap";
import type { DeltaView, Locale } from "../recap-view";
import { VIEW_WORDS } from "../words/view-words";

type Change = NonNullable<RecapKpi["change"]>;

/** A change in words: a number and an arrow for one beyond the noise, a word for the rest. */
export function deltaView(change: Change, locale: Locale): DeltaView {
	const words = VIEW_WORDS[locale].delta;
	const amount = change.amount ?? 0;
	if (change.kind === "same" || amount === 0) return { direction: "flat", desirability: "neutral", text: words.same };
	if (!change.isSignal) return { direction: "flat", desirability: "neutral", text: words.noise };
	return {
		direction: amount > 0 ? "up" : "down",
		desirability: change.desirability,
		text: textOf(change, amount, locale),
	};
}

function textOf(change: Change, amount: number, locale: Locale): string {
	switch (change.kind) {
		case "percent":
			return formatPercentChange(amount, locale);
		case "points":
			return formatPoints(amount, locale);
		case "absolute":
			return formatSigned(amount, locale);
		case "new":
		case "stopped":
		case "same":
			return VIEW_WORDS[locale].delta[change.kind];
	}
}
