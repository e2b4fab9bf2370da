"use client";

import { Progress } from "@base-ui/react/progress";

/** How far something is; `share` 0..1, or `null` while its end is not known. */
export function ProgressBar({
	label,
	share,
	detail,
	isLabelHidden = false,
}: {
	readonly label: string;
	/** Where the words beside the bar say it already; assistive technology still hears it. */
	readonly isLabelHidden?: boolean;
	readonly share: number | null;
	readonly detail: string;
}) {
	const percent = share === null ? null : Math.round(share * 100);
	return (
		<Progress.Root value={percent} className="grid gap-2">
			<div className="flex flex-wrap items-baseline justify-between gap-x-4">
				<Progress.Label className={isLabelHidden ? "sr-only" : "font-medium"}>{label}</Progress.Label>
				<span className="figures text-sm text-sub">{detail}</span>
			</div>
			<Progress.Track className="h-2.5 overflow-hidden rounded-full bg-sunken">
				<Progress.Indicator className="h-full rounded-full bg-accent motion-safe:transition-[width] motion-safe:duration-500 data-[indeterminate]:w-1/3 motion-safe:data-[indeterminate]:animate-pulse" />
			</Progress.Track>
		</Progress.Root>
	);
}
