import type { PublicRecap } from "@/lib/dashboard/recap-contract";
import { Boards } from "../groups/boards";
import { EmojiText } from "../ui/emoji-text";
import { CaptionCard } from "./caption-card";
import { MetricTable } from "./metric-table";
import { ThemedPicture } from "./themed-picture";

/** A recap as whoever has a link sees it. */
export function PublicRecapView({ recap }: { readonly recap: PublicRecap }) {
	const picture = (theme: string) => `/r/${recap.slug}/recap.png?format=chat&theme=${theme}`;
	return (
		<div className="grid grid-cols-1 gap-8">
			<div>
				<p className="font-medium text-accent-ink">{recap.week.label}</p>
				<h1 className="display mt-1 text-3xl break-words sm:text-4xl">
					<bdi>
						<EmojiText text={recap.groupTitle} />
					</bdi>
				</h1>
				<p className="mt-3 max-w-4xl text-xl leading-snug text-balance sm:text-2xl">{recap.story}</p>
				{recap.showsNames ? null : <p className="mt-2 text-sm text-sub">People appear under pseudonyms.</p>}
			</div>
			<div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:items-start">
				<ThemedPicture
					light={picture("light")}
					dark={picture("dark")}
					format="chat"
					describedBy="picture-in-words"
					alt={recap.alt}
					className="rounded-card shadow-xl shadow-black/5"
				/>
				<CaptionCard recap={recap} locale={recap.locale} canCopy={false} />
			</div>
			<Boards boards={recap.boards} />
			<MetricTable sections={recap.sections} />
		</div>
	);
}
