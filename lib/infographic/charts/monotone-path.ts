export type Point = readonly [x: number, y: number];

const round = (value: number): number => Math.round(value * 100) / 100;

function slopeAt(before: Point, here: Point, after: Point): number {
	const left = here[0] - before[0];
	const right = after[0] - here[0];
	const rising = (here[1] - before[1]) / left;
	const next = (after[1] - here[1]) / right;
	if (rising * next <= 0) return 0;
	return (3 * (left + right)) / ((2 * right + left) / rising + (right + 2 * left) / next);
}

/** Tangents by Fritsch and Butland (1984): the curve never leaves the range of the two points it joins. */
function tangents(points: readonly Point[]): number[] {
	return points.map((here, at) => {
		const before = points[at - 1];
		const after = points[at + 1];
		if (before && after) return slopeAt(before, here, after);
		const [from, to] = before ? [before, here] : [here, after ?? here];
		return to[0] === from[0] ? 0 : (to[1] - from[1]) / (to[0] - from[0]);
	});
}

/** SVG path data of a monotone cubic through points of rising x; empty for none, a bare move for one. */
export function monotonePath(points: readonly Point[]): string {
	const [first] = points;
	if (!first) return "";
	const slopes = tangents(points);
	let path = `M${round(first[0])} ${round(first[1])}`;
	for (let at = 1; at < points.length; at++) {
		const [from, to] = [points[at - 1], points[at]];
		if (!from || !to) continue;
		const third = (to[0] - from[0]) / 3;
		const leave = `${round(from[0] + third)} ${round(from[1] + third * (slopes[at - 1] ?? 0))}`;
		const arrive = `${round(to[0] - third)} ${round(to[1] - third * (slopes[at] ?? 0))}`;
		path += `C${leave} ${arrive} ${round(to[0])} ${round(to[1])}`;
	}
	return path;
}
