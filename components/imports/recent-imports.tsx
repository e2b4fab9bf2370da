"use client";

import { useQuery } from "@tanstack/react-query";
import { importsOptions } from "@/lib/dashboard/query-options";
import { SectionCard } from "../ui/card";
import { EmojiText } from "../ui/emoji-text";

const STATE_WORDS = { running: "Running", done: "Done", failed: "Failed" } as const;

/** What was imported before. */
export function RecentImports() {
	const { data } = useQuery(importsOptions());
	if (data === undefined || data.imports.length === 0) return null;
	return (
		<SectionCard id="recent" title="Before">
			<ul>
				{data.imports.map((entry) => (
					<li
						key={entry.importId}
						className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-t border-line py-2.5 first:border-t-0"
					>
						<bdi className="min-w-0 font-medium break-words">
							<EmojiText text={entry.result?.title ?? entry.fileName} />
						</bdi>
						<span className="figures text-sm text-sub">
							{STATE_WORDS[entry.state]} · {entry.startedAt}
						</span>
						{entry.failure ? <span className="basis-full text-sm text-bad">{entry.failure.message}</span> : null}
					</li>
				))}
			</ul>
		</SectionCard>
	);
}
