import type { PictureLocale } from "@/lib/dashboard/recap-contract";
import { SectionCard } from "../ui/card";
import { CopyButton } from "../ui/copy-button";
import { EmojiText } from "../ui/emoji-text";

/** The words sent with the picture: its alternative, number by number. */
export function CaptionCard({
	caption,
	locale,
	canCopy,
}: {
	readonly caption: string;
	readonly locale: PictureLocale;
	readonly canCopy: boolean;
}) {
	return (
		<SectionCard
			id="caption-heading"
			title="In words"
			aside={canCopy ? <CopyButton text={caption} label="Copy caption" /> : undefined}
			lead="Everything the picture says."
		>
			<p id="caption" lang={locale} dir="auto" className="figures break-words whitespace-pre-line">
				<EmojiText text={caption} />
			</p>
		</SectionCard>
	);
}
