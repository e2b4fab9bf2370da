import { countUsers } from "@/db/queries/users";
import type { ServiceContext } from "../context";

/** Whether somebody can sign in yet. Open to anybody: the first visit has to know. */
export async function hasOwner(ctx: ServiceContext): Promise<boolean> {
	return (await countUsers(ctx.db)) > 0;
}
