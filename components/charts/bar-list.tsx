import type { Board } from "@/lib/dashboard/contract";
import { EmojiText } from "../ui/emoji-text";

/** People with their counts as bars from zero, most first; everybody is drawn alike. */
export function BarList({ board }: { readonly board: Board }) {
	return (
		<ol className="grid gap-2.5">
			{board.people.map((person, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name; the place is the row.
				<li key={at} className="grid grid-cols-[1fr_auto] items-center gap-3">
					<span className="relative min-w-0 overflow-hidden rounded-lg">
						<span
							aria-hidden
							className="absolute inset-y-0 left-0 rounded-lg bg-accent-soft"
							style={{ width: `${Math.max(2, person.share * 100)}%` }}
						/>
						<span className="relative block truncate px-3 py-1.5 text-left font-medium">
							<bdi>
								<EmojiText text={person.name} />
							</bdi>
						</span>
					</span>
					<span className="figures text-sm text-sub">
						{person.count}
						<span className="sr-only"> {board.unit}</span>
					</span>
				</li>
			))}
		</ol>
	);
}
