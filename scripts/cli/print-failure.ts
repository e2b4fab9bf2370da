import { AppError, type ErrorPlace } from "@/lib/errors";

/** Prints one clear error to standard error: what, where, what to do. Unexpected ones keep their stack. */
export function printFailure(error: unknown): void {
	process.stderr.write(`${describeFailure(error)}\n`);
}

/** The lines {@link printFailure} prints. */
export function describeFailure(error: unknown): string {
	if (!(error instanceof AppError)) {
		const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return `shiplog: unexpected failure: ${detail}`;
	}
	const place = describePlace(error.place);
	const lines = [`shiplog: ${error.message}${place === "" ? "" : ` (${place})`}`];
	if (error.hint !== undefined) lines.push(`  ${error.hint}`);
	return lines.join("\n");
}

function describePlace(place: ErrorPlace | undefined): string {
	if (place === undefined) return "";
	const parts: string[] = [];
	if (place.file !== undefined) parts.push(place.file);
	if (place.line !== undefined) parts.push(`line ${place.line}`);
	if (place.offset !== undefined) parts.push(`byte ${place.offset}`);
	if (place.field !== undefined) parts.push(`field ${place.field}`);
	return parts.join(", ");
}
