"use client";

import { useQuery } from "@tanstack/react-query";
import { importOptions } from "@/lib/dashboard/query-options";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { ProgressBar } from "../ui/progress-bar";
import { ImportSummary } from "./import-summary";

/** A running import, then what came of it. It runs on the server: this page may be closed. */
export function ImportProgress({ importId, onAgain }: { readonly importId: string; readonly onAgain: () => void }) {
	const { data, error } = useQuery(importOptions(importId));
	if (data === undefined) {
		if (!error) return <ProgressBar label="Starting" share={null} detail="" />;
		return (
			<div className="grid grid-cols-1 gap-4">
				<FailureNotice failure={failureOf(error)} />
				<Button look="secondary" className="justify-self-start" onClick={onAgain}>
					Import another export
				</Button>
			</div>
		);
	}
	if (data.state === "running") {
		return (
			<Card className="grid gap-3">
				<p className="text-sm text-sub">{data.fileName}</p>
				<ProgressBar label={data.stage} share={data.share} detail={data.detail} />
				<p className="text-sm text-sub">It runs on the server. You may leave this page and come back.</p>
			</Card>
		);
	}
	return (
		<div className="grid gap-5" role="status">
			{data.failure ? <FailureNotice failure={data.failure} /> : null}
			{data.result ? <ImportSummary result={data.result} /> : null}
			<Button look="secondary" className="justify-self-start" onClick={onAgain}>
				Import another export
			</Button>
		</div>
	);
}
