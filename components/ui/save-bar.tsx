import { Button } from "./button";

/** The foot of a form in which nothing holds before it is saved. */
export function SaveBar(props: {
	readonly isDirty: boolean;
	readonly isSaving: boolean;
	readonly onUndo: () => void;
	readonly status: string;
}) {
	const { isDirty, isSaving } = props;
	return (
		<div className="flex flex-wrap items-center gap-3">
			<Button type="submit" disabled={!isDirty || isSaving}>
				{isSaving ? "Saving…" : "Save"}
			</Button>
			{isDirty ? (
				<Button look="quiet" disabled={isSaving} onClick={props.onUndo}>
					Undo changes
				</Button>
			) : null}
			<p role="status" className="text-sm text-sub">
				{props.status}
			</p>
		</div>
	);
}
