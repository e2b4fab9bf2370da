import { z } from "zod";
import { countUsers, insertFirstOwner } from "@/db/queries/users";
import { canCreateFirstOwner } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { Email } from "./email";
import { hashPassword, NewPassword } from "./password";

export const FirstOwner = z.object({
	email: Email,
	name: z.string().trim().min(1, "Say how you want to be called.").max(120),
	password: NewPassword,
});

/**
 * Creates the account that owns this workspace, while there is none. Of two calls at once one wins; the other, like
 * every later one, gets AppError("conflict").
 */
export async function createFirstOwner(
	ctx: ServiceContext,
	input: z.input<typeof FirstOwner>,
): Promise<{ userId: number }> {
	const { email, name, password } = parseInput(FirstOwner, input);
	if (!canCreateFirstOwner(await countUsers(ctx.db)).allowed) throw taken();
	const passwordHash = await hashPassword(password);
	const userId = await insertFirstOwner(ctx.db, { email, name, passwordHash, createdAt: ctx.now() });
	if (userId === false) throw taken();
	ctx.log.info({ userId }, "first owner created");
	return { userId };
}

function taken(): AppError {
	return new AppError("conflict", "This workspace already has an owner.", { hint: "Sign in instead." });
}
