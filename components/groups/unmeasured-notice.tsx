import { Notice } from "../ui/notice";

/** A group about which nothing can be said yet. */
export function UnmeasuredNotice() {
	return (
		<Notice tone="plain" title="No week has been measured yet">
			<p>
				Its history is still being read, or held no messages. Weeks appear here as they are measured; an export can be
				imported again at any time.
			</p>
		</Notice>
	);
}
