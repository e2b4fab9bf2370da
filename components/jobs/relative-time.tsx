"use client";

import { useNow } from "../ui/use-now";
import { formatSince, formatUntil } from "./format-until";

/** How far off an instant is, or how long ago; its date stands there until the browser's clock is known. */
export function RelativeTime(props: {
	/** ISO. */
	readonly at: string;
	readonly isPast?: boolean;
	/** By how much the server's clock is ahead of this one. */
	readonly aheadMs: number;
}) {
	const now = useNow();
	const format = props.isPast ? formatSince : formatUntil;
	return (
		<time dateTime={props.at} className="figures whitespace-nowrap">
			{now === null
				? `${props.at.slice(0, 16).replace("T", ", ")} UTC`
				: format(Date.parse(props.at), now + props.aheadMs)}
		</time>
	);
}
