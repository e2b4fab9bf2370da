import { type LinePlace, problemAt, type QueryProblem } from "./query-problem";

/** Thrown inside the reader of a line, and caught at its door. */
export class LineProblem extends Error {
	readonly problem: QueryProblem;

	constructor(line: string, place: LinePlace, message: string, proposal: string | null) {
		super(message);
		this.name = "LineProblem";
		this.problem = problemAt(line, place, message, proposal);
	}
}
