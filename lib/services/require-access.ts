import type { Access } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";

/** Goes on when `access` is allowed; the second thing a service does. Throws AppError with the refusal's own code. */
export function requireAccess(access: Access): void {
	if (access.allowed) return;
	if (access.reason === "unauthenticated") {
		throw new AppError("unauthenticated", "You are not signed in.", { hint: "Sign in and try again." });
	}
	throw new AppError("forbidden", "You may not do this here.", { hint: "Ask the owner of this workspace." });
}
