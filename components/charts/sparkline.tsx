const WIDTH = 96;
const HEIGHT = 28;
/** Keeps the stroke and the dot of the last week inside the drawing. */
const PAD = 3;

/** Half a year of one number as a line; weeks nobody knows are gaps. Decoration: the numbers stand beside it. */
export function Sparkline({ values }: { readonly values: readonly (number | null)[] }) {
	const known = values.filter((value) => value !== null);
	if (known.length < 2) return null;
	const [low, high] = [Math.min(0, ...known), Math.max(...known)];
	const x = (at: number) => PAD + (at * (WIDTH - 2 * PAD)) / Math.max(1, values.length - 1);
	const y = (value: number) => HEIGHT - PAD - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * PAD);
	const last = values.at(-1) ?? null;
	return (
		<svg
			aria-hidden
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			className="h-7 w-24 shrink-0 overflow-visible text-line-strong"
			fill="none"
		>
			<path
				d={pathOf(values, x, y)}
				stroke="currentColor"
				strokeWidth="1.5"
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
			{last === null ? null : <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" className="fill-accent" />}
		</svg>
	);
}

/** One stroke for each run of known weeks; a week alone between two gaps is a short dash. */
function pathOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
	const parts: string[] = [];
	for (const [at, value] of values.entries()) {
		if (value === null) continue;
		const isNew = (values[at - 1] ?? null) === null;
		parts.push(`${isNew ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`);
		if (isNew && (values[at + 1] ?? null) === null) parts.push("h0.1");
	}
	return parts.join("");
}
