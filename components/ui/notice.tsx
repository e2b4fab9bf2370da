import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** Something to know: a failure is announced at once, a remark when there is time. */
export function Notice(props: {
	readonly tone: "bad" | "plain";
	readonly title: ReactNode;
	readonly children?: ReactNode;
	readonly className?: string;
}) {
	const isBad = props.tone === "bad";
	const Icon = isBad ? CircleAlert : Info;
	return (
		<div
			role={isBad ? "alert" : "note"}
			className={cn(
				"flex gap-3 rounded-2xl p-4",
				isBad ? "bg-bad-soft text-bad" : "bg-sunken text-ink",
				props.className,
			)}
		>
			<Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
			<div className="min-w-0 break-words">
				<p className="font-medium">{props.title}</p>
				{props.children ? (
					<div className={cn("mt-1 text-sm", isBad ? "text-ink" : "text-sub")}>{props.children}</div>
				) : null}
			</div>
		</div>
	);
}
