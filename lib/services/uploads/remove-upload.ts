import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { uploadsRoot } from "./upload-folder";

const UploadRef = z.object({ uploadId: z.uuid() });

/** Removes what was uploaded; twice is like once. */
export async function removeUpload(ctx: ServiceContext, input: z.input<typeof UploadRef>): Promise<void> {
	const { uploadId } = parseInput(UploadRef, input);
	requireAccess(canManageGroups(ctx.actor));
	await rm(join(uploadsRoot(), uploadId), { recursive: true, force: true });
}
