import type { GroupSource } from "@/lib/domain/group-source";

/** Live updates alone are never trusted: every group is swept this often. */
const SWEEP_EVERY_MS = 600_000;

/** Whether a group is to be brought up to date again; one of which nothing was read has nothing to start from. */
export function isSweepDue({ sweptAt }: Pick<GroupSource, "sweptAt">, now: Date): boolean {
	return sweptAt !== null && now.getTime() - sweptAt.getTime() >= SWEEP_EVERY_MS;
}
