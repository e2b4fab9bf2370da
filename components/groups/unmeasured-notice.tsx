import { Notice } from "../ui/notice";

/** A group about which nothing can be said yet. */
export function UnmeasuredNotice() {
	return (
		<Notice tone="plain" title="No week has been measured yet">
			<p>The export held no messages, or its import has not come that far. Import again and the weeks appear here.</p>
		</Notice>
	);
}
