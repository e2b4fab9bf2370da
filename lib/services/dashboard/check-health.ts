import { countUsers } from "@/db/queries/users";
import type { ServiceContext } from "../context";

/** Answers once the database has. Open to anybody: it tells nothing but that. */
export async function checkHealth(ctx: ServiceContext): Promise<{ status: "ok" }> {
	await countUsers(ctx.db);
	return { status: "ok" };
}
