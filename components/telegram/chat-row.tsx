"use client";

import Link from "next/link";
import type { DialogCard } from "@/lib/dashboard/telegram-contract";
import { Button, buttonClass } from "../ui/button";
import { EmojiText } from "../ui/emoji-text";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { useConnect } from "./use-connect";

/** One chat, and the button that has it collected. */
export function ChatRow({ dialog, accountId }: { readonly dialog: DialogCard; readonly accountId: string }) {
	const connect = useConnect(accountId);
	const facts = [
		dialog.kindLabel,
		dialog.members,
		dialog.username && `@${dialog.username}`,
		dialog.isAdmin ? "you are an admin" : null,
	];
	return (
		<li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0">
			<div className="min-w-0 grow basis-48">
				<p className="font-medium break-words">
					<bdi>
						<EmojiText text={dialog.title} />
					</bdi>
				</p>
				<p className="text-sm text-sub">{facts.filter(Boolean).join(" · ")}</p>
			</div>
			{dialog.connectedSlug ? (
				<Link
					href={`/groups/${dialog.connectedSlug}`}
					className={buttonClass({ look: "quiet", size: "small" })}
					aria-label={`Open ${dialog.title}`}
				>
					Open
				</Link>
			) : (
				<Button
					look="secondary"
					size="small"
					disabled={connect.isPending}
					aria-label={`Collect ${dialog.title}`}
					onClick={() => connect.mutate(dialog.ref)}
				>
					{connect.isPending ? "Starting…" : "Collect"}
				</Button>
			)}
			{connect.error ? <FailureNotice failure={failureOf(connect.error)} className="basis-full" /> : null}
		</li>
	);
}
