import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { sweepUploads } from "./sweep-uploads";
import { uploadsRoot } from "./upload-folder";

/** Makes room for the files of one import, and clears rooms long abandoned. */
export async function openUpload(ctx: ServiceContext): Promise<{ uploadId: string }> {
	requireAccess(canManageGroups(ctx.actor));
	await sweepUploads(ctx);
	const uploadId = randomUUID();
	await mkdir(join(uploadsRoot(), uploadId), { recursive: true, mode: 0o700 });
	return { uploadId };
}
