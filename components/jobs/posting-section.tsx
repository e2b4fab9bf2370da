"use client";

import Link from "next/link";
import type { NextPosting } from "@/lib/dashboard/jobs-contract";
import { buttonClass } from "../ui/button";
import { SectionCard } from "../ui/card";
import { PostingRow } from "./posting-row";

/** When each group's recap goes out next. */
export function PostingSection({ postings }: { readonly postings: readonly NextPosting[] }) {
	return (
		<SectionCard id="postings" title="Next posts">
			{postings.length === 0 ? (
				<div className="grid justify-items-start gap-4">
					<p className="text-sub">No group yet. Once there is one, its next recap stands here.</p>
					<Link href="/telegram" className={buttonClass({ look: "secondary", size: "small" })}>
						Connect Telegram
					</Link>
				</div>
			) : (
				<ul aria-labelledby="postings">
					{postings.map((posting) => (
						<PostingRow key={posting.group.slug} posting={posting} />
					))}
				</ul>
			)}
		</SectionCard>
	);
}
