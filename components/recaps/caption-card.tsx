import type { PictureLocale, RecapStory } from "@/lib/dashboard/recap-contract";
import { SectionCard } from "../ui/card";
import { CopyButton } from "../ui/copy-button";
import { EmojiText } from "../ui/emoji-text";

/** The words sent with the picture; for screen readers also what they leave to the eye, the shapes of its charts. */
export function CaptionCard(props: {
	readonly recap: Pick<RecapStory, "caption" | "description">;
	readonly locale: PictureLocale;
	readonly canCopy: boolean;
}) {
	const { caption, description } = props.recap;
	return (
		<SectionCard
			id="caption-heading"
			title="In words"
			aside={props.canCopy ? <CopyButton text={caption} label="Copy caption" /> : undefined}
			lead="Everything the picture says."
		>
			<div lang={props.locale} dir="auto">
				<p id="caption" className="figures break-words whitespace-pre-line">
					<EmojiText text={caption} />
				</p>
				<p id="picture-in-words" hidden>
					{description}
				</p>
			</div>
		</SectionCard>
	);
}
