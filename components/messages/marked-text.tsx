import { Fragment } from "react";
import type { FoundMessage } from "@/lib/dashboard/query-contract";
import { EmojiText } from "../ui/emoji-text";

/** A text with the words looked for alight. */
export function MarkedText({ text, hits }: { readonly text: string; readonly hits: FoundMessage["hits"] }) {
	const last = hits.at(-1);
	return (
		<>
			{hits.map(({ start, length }, at) => {
				const before = hits[at - 1];
				return (
					<Fragment key={start}>
						<EmojiText text={text.slice(before === undefined ? 0 : before.start + before.length, start)} />
						<mark className="rounded-[0.2em] bg-accent-soft text-ink box-decoration-clone px-[0.1em]">
							<EmojiText text={text.slice(start, start + length)} />
						</mark>
					</Fragment>
				);
			})}
			<EmojiText text={text.slice(last === undefined ? 0 : last.start + last.length)} />
		</>
	);
}
