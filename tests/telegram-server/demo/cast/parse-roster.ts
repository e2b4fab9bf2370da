/** One line of the roster. */
export interface CastMember {
	readonly handle: string;
	readonly firstName: string;
	readonly lastName: string | null;
	readonly hoursAhead: number;
	/** Own clock, `[from, to)`; beyond 24 is after midnight. */
	readonly awake: readonly [number, number];
	readonly weight: number;
	/** Week they join (-1: founded it, `null`: only while the demo runs). */
	readonly joinsIn: number | null;
	/** Week they leave; `null`: never. */
	readonly leavesIn: number | null;
}

/** Reads the table `ROSTER` is written in. */
export function parseRoster(table: string): CastMember[] {
	return table
		.trim()
		.split("\n")
		.map((line) => parseMember(line.split("|").map((cell) => cell.trim())));
}

function parseMember([
	handle = "",
	name = "",
	ahead = "0",
	awake = "8-23",
	weight = "1",
	stay = "f-",
]: string[]): CastMember {
	const [firstName = name, ...rest] = name.split(" ");
	const [from = 8, to = 23] = awake.split("-").map(Number);
	const [joins = "f", leaves = ""] = stay.split("-");
	return {
		handle,
		firstName,
		lastName: rest.length === 0 ? null : rest.join(" "),
		hoursAhead: Number(ahead),
		awake: [from, to],
		weight: Number(weight),
		joinsIn: stay === "live" ? null : joins === "f" ? -1 : Number(joins),
		leavesIn: leaves === "" ? null : Number(leaves),
	};
}
