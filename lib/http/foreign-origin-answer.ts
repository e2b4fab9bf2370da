import { AppError } from "@/lib/errors";
import { errorAnswer } from "./error-answer";

/** The refusal of a write that another site's page asked for. */
export function foreignOriginAnswer(): Response {
	return errorAnswer(
		new AppError("forbidden", "This request came from another site.", {
			hint: "Use the dashboard's own pages, or send no Origin header.",
		}),
	);
}
