"use client";

import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

/** Saves how long texts are kept. What a shorter time deletes does not come back, so it is asked for twice. */
export function RetentionSave(props: {
	readonly saved: number | null;
	/** `undefined`: no number yet. */
	readonly wanted: number | null | undefined;
	readonly isPending: boolean;
	readonly onSave: (days: number | null) => void;
}) {
	const { saved, wanted } = props;
	const words = props.isPending ? "Saving…" : "Save";
	if (wanted === undefined || wanted === saved) return <Button disabled>{words}</Button>;
	if (wanted === null || (saved !== null && wanted > saved)) {
		return (
			<Button disabled={props.isPending} onClick={() => props.onSave(wanted)}>
				{words}
			</Button>
		);
	}
	return (
		<ConfirmDialog
			trigger={<Button disabled={props.isPending}>{words}</Button>}
			title={`Delete all texts older than ${wanted === 1 ? "a day" : `${wanted} days`}?`}
			text="The next nightly run deletes them for good, and every night what has become old by then. Only importing an export again could bring them back."
			action="Delete old texts"
			keep="Keep them"
			onConfirm={() => props.onSave(wanted)}
		/>
	);
}
