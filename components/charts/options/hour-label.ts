/** A clock hour as it is read out: `9` → `09:00`. */
export function hourLabel(hour: number): string {
	return `${String(hour).padStart(2, "0")}:00`;
}
