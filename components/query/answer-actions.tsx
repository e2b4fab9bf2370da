"use client";

import { Download } from "lucide-react";
import { queryCsvPath } from "@/lib/dashboard/query-query-options";
import { buttonClass } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { useHydrated } from "../ui/use-hydrated";

/** What to do with an answer: take it along, or show it to somebody of the workspace. */
export function AnswerActions({ slug, line }: { readonly slug: string; readonly line: string }) {
	const isHydrated = useHydrated();
	const link = `/groups/${encodeURIComponent(slug)}/query?${new URLSearchParams({ line })}`;
	return (
		<div className="flex flex-wrap gap-2">
			<a href={queryCsvPath(slug, line)} download className={buttonClass({ look: "secondary", size: "small" })}>
				<Download aria-hidden />
				CSV
			</a>
			<CopyButton text={isHydrated ? `${window.location.origin}${link}` : link} label="Copy link" />
		</div>
	);
}
