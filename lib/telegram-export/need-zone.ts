import { AppError } from "../errors";

/** The error for a read that has only local times and no zone to place them in. */
export function needZone(title: string): AppError {
	return new AppError("invalid", `The export of ${title} gives local times only: the exporter's time zone is needed.`, {
		hint: "Name it with --timezone, for example --timezone Europe/Berlin.",
		place: { field: "timezone" },
	});
}
