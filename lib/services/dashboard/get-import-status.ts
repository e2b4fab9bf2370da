import type { ImportStatus } from "@/lib/dashboard/import-contract";
import { getImport } from "../collect/get-import";
import type { ServiceContext } from "../context";
import { toImportStatus } from "./import-status";

/** How an import goes or went. Throws AppError("not_found"). */
export async function getImportStatus(
	ctx: ServiceContext,
	input: { readonly importId: string },
): Promise<ImportStatus> {
	return toImportStatus(await getImport(ctx, input));
}
