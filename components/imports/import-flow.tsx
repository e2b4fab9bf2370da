"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { FailureNotice } from "../ui/failure-notice";
import { ProgressBar } from "../ui/progress-bar";
import { ChoiceForm } from "./choice-form";
import { DropZone } from "./drop-zone";
import { formatBytes } from "./format-bytes";
import { ImportProgress } from "./import-progress";
import { useImportFlow } from "./use-import-flow";

/** From dropped files to measured weeks, one step in view at a time. `importId` resumes one that runs already. */
export function ImportFlow({ importId }: { readonly importId: string | null }) {
	const flow = useImportFlow(importId);
	const [isCancelled, setCancelled] = useState(false);
	const { step } = flow;
	switch (step.name) {
		case "pick":
			return (
				<div className="grid grid-cols-1 gap-4">
					{step.failure ? <FailureNotice failure={step.failure} /> : null}
					{isCancelled ? <p role="status">The upload was cancelled. Nothing was imported.</p> : null}
					<DropZone
						onPick={(files) => {
							setCancelled(false);
							flow.send(files);
						}}
					/>
				</div>
			);
		case "upload":
			return (
				<Card className="grid gap-5">
					<ProgressBar
						label={step.sent < step.total ? "Uploading" : "Looking inside"}
						share={step.sent < step.total ? step.sent / step.total : null}
						detail={`${formatBytes(step.sent)} of ${formatBytes(step.total)}`}
					/>
					<Button
						look="secondary"
						className="justify-self-start"
						onClick={() => {
							setCancelled(true);
							flow.cancel();
						}}
					>
						Cancel
					</Button>
				</Card>
			);
		case "choose":
			return <ChoiceForm inspection={step.inspection} onChoose={(choice) => flow.start(step.uploadId, choice)} />;
		case "run":
			return <ImportProgress importId={step.importId} onAgain={flow.reset} />;
	}
}
