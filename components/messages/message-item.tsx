import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import type { FoundMessage } from "@/lib/dashboard/query-contract";
import { EmojiText } from "../ui/emoji-text";
import { MarkedText } from "./marked-text";

/** A message as people read it: who, when, where, what, and the way to it in Telegram. `children` stand below it. */
export function MessageItem({ message, children }: { readonly message: FoundMessage; readonly children?: ReactNode }) {
	const { sender, when, topic, kind, text, hits, link } = message;
	return (
		<article className="grid gap-1.5">
			<header className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-sm text-sub">
				<bdi className="max-w-full truncate font-semibold text-ink">
					<EmojiText text={sender} />
				</bdi>
				<time dateTime={message.sentAt} className="figures">
					{when}
				</time>
				{topic === null ? null : (
					<bdi className="max-w-full truncate">
						· <EmojiText text={topic} />
					</bdi>
				)}
				{link === null ? null : (
					<a
						href={link}
						target="_blank"
						rel="noreferrer"
						className="ml-auto inline-flex min-h-6 items-center gap-1 text-accent-ink underline-offset-4 hover:underline"
					>
						Open in Telegram
						<ExternalLink aria-hidden className="size-3.5" />
					</a>
				)}
			</header>
			<p dir="auto" className="line-clamp-12 max-w-prose break-words whitespace-pre-wrap">
				{kind === "text" || kind === "service" ? null : (
					<span className="mr-1.5 rounded-md bg-sunken px-1.5 py-0.5 text-xs font-medium text-sub">
						{kind.replaceAll("_", " ")}
					</span>
				)}
				{text === null ? <span className="text-faint">Its text is not kept any more.</span> : null}
				{text === null ? null : <MarkedText text={text} hits={hits} />}
			</p>
			{children}
		</article>
	);
}
