import { cn } from "../ui/cn";

/** Who drives the jobs, and whether this page is told at once. */
export function RunnerMode(props: { readonly label: string; readonly isRunning: boolean; readonly isLive: boolean }) {
	return (
		<dl className="flex flex-wrap gap-2 text-sm">
			<div className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-3.5">
				<span aria-hidden className={cn("size-2 rounded-full", props.isRunning ? "bg-good" : "bg-bad")} />
				<dt className="text-sub">{props.isRunning ? "Jobs run" : "Jobs stand still"}</dt>
				<dd className="font-medium">{props.label}</dd>
			</div>
			<div className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-3.5">
				<span
					aria-hidden
					className={cn("size-2 rounded-full", props.isLive ? "bg-good motion-safe:animate-pulse" : "bg-faint")}
				/>
				<dt className="text-sub">This page</dt>
				<dd className="font-medium">{props.isLive ? "live" : "asks every few seconds"}</dd>
			</div>
		</dl>
	);
}
