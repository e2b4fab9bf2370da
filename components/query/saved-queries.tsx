"use client";

import { Trash2 } from "lucide-react";
import { Button } from "../ui/button";
import { SectionCard } from "../ui/card";
import { cn } from "../ui/cn";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { SaveQueryForm } from "./save-query-form";
import { useSavedQueries } from "./use-saved-queries";

/** Questions worth asking again, and lines to begin with. */
export function SavedQueries(props: {
	readonly slug: string;
	readonly line: string;
	readonly examples: readonly string[];
	readonly onAsk: (line: string) => void;
}) {
	const { queries, save, remove } = useSavedQueries(props.slug);
	const failure = save.error ?? remove.error;
	return (
		<SectionCard id="saved" title="Saved questions" lead="Everybody in this workspace sees them.">
			<ul className="grid gap-1">
				{queries.map(({ queryId, name, line }) => (
					<li key={queryId} className="group flex items-center gap-1">
						<LineButton name={name} line={line} isCurrent={line === props.line} onAsk={props.onAsk} />
						<Button
							look="quiet"
							size="icon"
							aria-label={`Remove “${name}”`}
							disabled={remove.isPending}
							onClick={() => remove.mutate(queryId)}
						>
							<Trash2 aria-hidden />
						</Button>
					</li>
				))}
			</ul>
			<SaveQueryForm key={queries.length} line={props.line} isSaving={save.isPending} onSave={save.mutate} />
			{failure === null ? null : <FailureNotice className="mt-3" failure={failureOf(failure)} />}
			<h3 className="mt-6 mb-1 text-sm font-medium text-sub">Worth a try</h3>
			<ul className="grid gap-1">
				{props.examples.map((line) => (
					<li key={line}>
						<LineButton line={line} isCurrent={line === props.line} onAsk={props.onAsk} />
					</li>
				))}
			</ul>
		</SectionCard>
	);
}

function LineButton(props: {
	readonly name?: string;
	readonly line: string;
	readonly isCurrent: boolean;
	readonly onAsk: (line: string) => void;
}) {
	return (
		<button
			type="button"
			aria-current={props.isCurrent ? "true" : undefined}
			onClick={() => props.onAsk(props.line)}
			className={cn(
				"min-w-0 grow rounded-xl px-3 py-2 text-left hover:bg-sunken",
				props.isCurrent ? "bg-accent-soft" : "",
			)}
		>
			{props.name === undefined ? null : (
				<span dir="auto" className="block truncate font-medium">
					{props.name}
				</span>
			)}
			<span dir="auto" className="block font-mono text-sm break-words text-sub">
				{props.line}
			</span>
		</button>
	);
}
