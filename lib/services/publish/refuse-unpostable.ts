import { AppError } from "@/lib/errors";
import type { PostPlan } from "./plan-post";
import { planProblems } from "./post-problems";

/** Goes on when a plan can be posted by somebody. Throws AppError `conflict` with what is in the way. */
export function refuseUnpostable(plan: PostPlan): void {
	const [problem] = planProblems(plan);
	if (problem !== undefined) throw new AppError("conflict", problem.message, { hint: problem.hint });
}
