import { z } from "zod";
import { findImport } from "@/db/queries/imports";
import { canManageGroups } from "@/lib/domain/access";
import type { ImportRecord } from "@/lib/domain/import-report";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { followImports } from "./follow-imports";

const InputSchema = z.object({ importId: z.uuid() });

/** How an import goes or went. Throws AppError `not_found`. */
export async function getImport(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<ImportRecord> {
	const { importId } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const record = await findImport(ctx.db, importId);
	if (record === null) throw new AppError("not_found", "There is no such import.");
	const [followed = record] = await followImports(ctx, [record]);
	return followed;
}
