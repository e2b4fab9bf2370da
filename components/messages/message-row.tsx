import { ArrowUpRight } from "lucide-react";
import type { FoundMessage } from "@/lib/dashboard/query-contract";
import { LabelChips } from "../labels/label-chips";
import { EmojiText } from "../ui/emoji-text";
import { MarkedText } from "./marked-text";

/** A message: who, when, where, what it says, and the way to it in Telegram. */
export function MessageRow({ slug, message }: { readonly slug: string; readonly message: FoundMessage }) {
	const { sender, when, topic, text, kind, link, messageId, labels } = message;
	return (
		<article className="grid gap-1">
			<header className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-sm">
				<span dir="auto" className="min-w-0 font-medium break-words">
					<EmojiText text={sender} />
				</span>
				<span className="figures text-xs text-faint">
					{when}
					{topic === null ? null : (
						<>
							{" · "}
							<span dir="auto">
								<EmojiText text={topic} />
							</span>
						</>
					)}
				</span>
				{link === null ? null : (
					<a
						href={link}
						target="_blank"
						rel="noreferrer"
						className="-my-1 ml-auto inline-flex h-7 items-center gap-0.5 rounded-full px-2 text-xs font-medium text-accent-ink hover:bg-accent-soft"
					>
						Telegram
						<ArrowUpRight aria-hidden className="size-3.5" />
						<span className="sr-only">: open message {messageId}</span>
					</a>
				)}
			</header>
			<MessageText text={text} kind={kind} hits={message.hits} />
			{kind === "service" ? null : <LabelChips slug={slug} messageId={messageId} labels={labels} />}
		</article>
	);
}

function MessageText({ text, kind, hits }: Pick<FoundMessage, "text" | "kind" | "hits">) {
	if (text === null) return <p className="text-sm text-faint italic">The text is not kept any more.</p>;
	if (text === "") return <p className="text-sm text-faint">{kind.replaceAll("_", " ")}, without words</p>;
	return (
		<p dir="auto" className="line-clamp-6 text-[0.9375rem] leading-relaxed break-words whitespace-pre-line">
			<MarkedText text={text} hits={hits} />
		</p>
	);
}
