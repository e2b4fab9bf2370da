import { Fragment } from "react";
import { emojiPath, splitEmoji } from "./split-emoji";

/**
 * Text of people, its emoji drawn as in the pictures, so that a page looks alike everywhere, also where no emoji font
 * is installed. Each keeps its sign as alternative text: read out and copied, it is the same text.
 */
export function EmojiText({ text }: { readonly text: string }) {
	const [head, ...rest] = splitEmoji(text);
	const pairs = rest.flatMap((emoji, at) => (at % 2 === 0 ? [{ place: at, emoji, tail: rest[at + 1] ?? "" }] : []));
	return (
		<>
			{head}
			{pairs.map(({ place, emoji, tail }) => (
				<Fragment key={place}>
					{/* biome-ignore lint/performance/noImgElement: a small vector drawing needs no resampling. */}
					<img
						src={emojiPath(emoji)}
						alt={emoji}
						width={16}
						height={16}
						draggable={false}
						className="mx-[0.05em] inline size-[1em] align-[-0.12em]"
					/>
					{tail}
				</Fragment>
			))}
		</>
	);
}
