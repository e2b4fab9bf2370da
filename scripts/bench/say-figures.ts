/** One line of a bench's output. */
export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** Says whether a target holds, and answers it. */
export function check(claim: string, holds: boolean): boolean {
	say(`${holds ? "ok    " : "MISSED"} ${claim}`);
	return holds;
}
