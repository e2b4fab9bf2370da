/** Most of the ascending `times` that lie within any half-open window of `windowMs`. */
export function busiestWindow(times: readonly number[], windowMs: number): number {
	let busiest = 0;
	let first = 0;
	for (const [index, time] of times.entries()) {
		while ((times[first] ?? time) <= time - windowMs) first++;
		busiest = Math.max(busiest, index - first + 1);
	}
	return busiest;
}
