"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BellRing, CircleAlert, X } from "lucide-react";
import Link from "next/link";
import { z } from "zod";
import { callApi } from "@/lib/dashboard/api-client";
import type { NoticeCard } from "@/lib/dashboard/jobs-contract";
import { jobsOptions } from "@/lib/dashboard/jobs-query-options";
import { Button, buttonClass } from "../ui/button";
import { cn } from "../ui/cn";
import { EmojiText } from "../ui/emoji-text";
import { FailureNotice, failureOf } from "../ui/failure-notice";

/** One notice: what it is, the way to where something can be done, and the way to be rid of it. */
export function NoticeRow({ notice }: { readonly notice: NoticeCard }) {
	const queryClient = useQueryClient();
	const dismiss = useMutation({
		mutationFn: () => callApi(`/api/notices/${encodeURIComponent(notice.noticeKey)}`, z.null(), { method: "DELETE" }),
		onSettled: () => queryClient.invalidateQueries({ queryKey: jobsOptions().queryKey }),
	});
	const isBad = notice.kind === "failure";
	const Icon = isBad ? CircleAlert : BellRing;
	return (
		<li className={cn("grid grid-cols-1 gap-3 rounded-2xl p-4", isBad ? "bg-bad-soft" : "bg-accent-soft")}>
			<div className="flex gap-3">
				<Icon aria-hidden className={cn("mt-0.5 size-5 shrink-0", isBad ? "text-bad" : "text-accent-ink")} />
				<div className="min-w-0 grow break-words">
					<p dir="auto" className="font-medium">
						<EmojiText text={notice.title} />
					</p>
					{notice.body ? (
						<p dir="auto" className="mt-0.5 text-sm">
							<EmojiText text={notice.body} />
						</p>
					) : null}
					<p className="figures mt-0.5 text-sm text-sub">{notice.age}</p>
				</div>
				<Button
					look="quiet"
					size="icon"
					className="-m-2 shrink-0"
					aria-label={`Dismiss: ${notice.title}`}
					disabled={dismiss.isPending}
					onClick={() => dismiss.mutate()}
				>
					<X aria-hidden />
				</Button>
			</div>
			{notice.path && notice.path !== "/jobs" ? (
				<Link
					href={notice.path}
					className={buttonClass({ look: "secondary", size: "small" }, "ml-8 justify-self-start")}
				>
					{isBad ? "See to it" : "Look and decide"}
				</Link>
			) : null}
			{dismiss.error ? <FailureNotice failure={failureOf(dismiss.error)} /> : null}
		</li>
	);
}
