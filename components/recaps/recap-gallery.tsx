import Link from "next/link";
import type { RecapCard } from "@/lib/dashboard/contract";
import { ThemedPicture } from "./themed-picture";

/** The newest recaps as pictures, each a link to its page. */
export function RecapGallery({ slug, recaps }: { readonly slug: string; readonly recaps: readonly RecapCard[] }) {
	return (
		<section aria-labelledby="recaps">
			<h2 id="recaps" className="mb-4 text-lg font-semibold tracking-tight">
				Recaps
			</h2>
			<ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
				{recaps.map((recap) => (
					<li key={recap.week.start} className="relative rounded-2xl">
						<ThemedPicture
							light={`${recap.picture}&theme=light`}
							dark={`${recap.picture}&theme=dark`}
							format="og"
							alt=""
						/>
						<h3 className="mt-3 font-medium">
							<Link
								href={`/groups/${slug}/recaps/${recap.week.start}`}
								className="after:absolute after:inset-0 after:rounded-2xl"
							>
								{recap.week.label}
							</Link>
						</h3>
						<p className="mt-0.5 line-clamp-2 text-sm text-sub">{recap.story}</p>
					</li>
				))}
			</ul>
		</section>
	);
}
