import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import { EmojiText } from "../ui/emoji-text";

/** What comes of a decision, in a line. */
export function DecisionOutcome({
	decided: { group, week, state, stateLabel, postAt },
}: {
	readonly decided: ClosingCard;
}) {
	return (
		<>
			<bdi>
				<EmojiText text={group.title} />
			</bdi>
			, {week.label}: {stateLabel}
			{state === "approved" && postAt !== null ? `, ${postAt}` : ""}
		</>
	);
}
