import type { QueryProblem } from "@/lib/query/query-problem";

/** What is wrong with a line, and the line that was probably meant, one tap away. */
export function DidYouMean(props: { readonly problem: QueryProblem; readonly onTake: (line: string) => void }) {
	const { message, proposal, proposedLine } = props.problem;
	return (
		<p id="query-problem" role="status" className="text-sm text-bad">
			{message}
			{proposal === null || proposedLine === null ? null : (
				<span className="text-ink">
					{" "}
					Did you mean{" "}
					<button
						type="button"
						dir="auto"
						onClick={() => props.onTake(proposedLine)}
						className="font-medium text-accent-ink underline decoration-2 underline-offset-4 hover:decoration-4"
					>
						{proposal}
					</button>
					?
				</span>
			)}
		</p>
	);
}
