import { z } from "zod";
import { closeNoticeRow, findNotice } from "@/db/queries/owner-notices";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const InputSchema = z.object({ noticeKey: z.string().min(1).max(128) });

/** Puts a notice away; twice is like once. Throws AppError `not_found` for one there never was. */
export async function dismissNotice(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<void> {
	const { noticeKey } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	if (await closeNoticeRow(ctx.db, noticeKey, ctx.now())) return;
	if ((await findNotice(ctx.db, noticeKey)) === null) throw new AppError("not_found", "There is no such notice.");
}
