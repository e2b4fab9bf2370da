import { toJobError } from "./to-job-error";

/** For `.catch` at the end of a service's call inside a step: {@link toJobError}, thrown. */
export function throwJobError(error: unknown): never {
	throw toJobError(error);
}
