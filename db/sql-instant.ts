/** An instant as a DATETIME(3) literal's text, for bulk statements, whose own dates are of whole seconds. */
export function sqlInstant(at: Date): string {
	return at.toISOString().slice(0, 23).replace("T", " ");
}
