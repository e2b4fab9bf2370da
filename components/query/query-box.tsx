"use client";

import { CornerDownLeft } from "lucide-react";
import { type FormEvent, useRef } from "react";
import type { QueryProblem } from "@/lib/query/query-problem";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { DidYouMean } from "./did-you-mean";

/** Both layers set their letters alike, so that the line under a word is under that word. */
const LETTERS = "px-4 text-base leading-[3rem] whitespace-pre font-mono tracking-normal";

/** The question as one line of text; a wrong word is underlined while it is typed. */
export function QueryBox(props: {
	readonly line: string;
	readonly problem: QueryProblem | null;
	readonly onWrite: (line: string) => void;
	readonly onAsk: (line: string) => void;
}) {
	const { line, problem } = props;
	const under = useRef<HTMLDivElement>(null);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (problem === null) props.onAsk(line);
	};
	return (
		<form onSubmit={submit} className="grid gap-2">
			<label htmlFor="query-line" className="text-sm font-medium">
				The question in one line
			</label>
			<div className="flex flex-col gap-2 sm:flex-row">
				<div
					className={cn(
						"relative grow overflow-hidden rounded-xl border bg-surface focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent-ink",
						problem === null ? "border-line-strong" : "border-bad",
					)}
				>
					<div ref={under} aria-hidden className={cn("absolute inset-0 overflow-hidden text-transparent", LETTERS)}>
						<Underlined line={line} problem={problem} />
					</div>
					<input
						id="query-line"
						value={line}
						dir="auto"
						spellCheck={false}
						autoComplete="off"
						autoCapitalize="off"
						aria-invalid={problem !== null}
						aria-describedby={problem === null ? undefined : "query-problem"}
						onChange={(event) => props.onWrite(event.target.value)}
						onScroll={(event) => under.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
						className={cn("relative h-12 w-full bg-transparent outline-none", LETTERS)}
					/>
				</div>
				<Button type="submit" className="h-12" disabled={problem !== null}>
					Ask
					<CornerDownLeft aria-hidden />
				</Button>
			</div>
			{problem === null ? null : <DidYouMean problem={problem} onTake={props.onAsk} />}
		</form>
	);
}

function Underlined({ line, problem }: { readonly line: string; readonly problem: QueryProblem | null }) {
	if (problem === null) return line;
	const end = problem.start + Math.max(problem.length, 1);
	return (
		<>
			{line.slice(0, problem.start)}
			<mark className="bg-bad-soft text-transparent underline decoration-bad decoration-wavy decoration-2 underline-offset-4">
				{line.slice(problem.start, end) || " "}
			</mark>
			{line.slice(end)}
		</>
	);
}
