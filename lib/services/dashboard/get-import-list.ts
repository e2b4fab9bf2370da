import type { ImportList } from "@/lib/dashboard/import-contract";
import { listImports } from "../collect/list-imports";
import type { ServiceContext } from "../context";
import { toImportStatus } from "./import-status";

/** Recent imports, newest first. */
export async function getImportList(ctx: ServiceContext): Promise<ImportList> {
	return { imports: (await listImports(ctx)).map(toImportStatus) };
}
