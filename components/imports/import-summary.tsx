import Link from "next/link";
import type { ImportStatus } from "@/lib/dashboard/import-contract";
import { buttonClass } from "../ui/button";
import { Card } from "../ui/card";
import { EmojiText } from "../ui/emoji-text";

/** What an import did with every row of the file. */
export function ImportSummary({ result }: { readonly result: NonNullable<ImportStatus["result"]> }) {
	return (
		<Card className="grid gap-5">
			<div>
				<h2 className="display text-2xl">
					<bdi>
						<EmojiText text={result.title} />
					</bdi>{" "}
					is in.
				</h2>
				<p className="figures mt-1 text-sub">
					{result.span ? `${result.span}. ` : ""}
					Time zone {result.timezone}, {result.timezoneNote}. It took {result.seconds} s.
				</p>
			</div>
			<dl className="grid gap-x-10 sm:grid-cols-2">
				{result.counts.map((row) => (
					<div key={row.key} className="flex items-baseline justify-between gap-4 border-t border-line py-2">
						<dt>
							{row.label}
							{row.note ? <span className="block text-sm text-sub">{row.note}</span> : null}
						</dt>
						<dd className="figures font-semibold">{row.value}</dd>
					</div>
				))}
			</dl>
			<Link href={`/groups/${result.slug}`} className={buttonClass({}, "justify-self-start")}>
				Open the group
			</Link>
		</Card>
	);
}
