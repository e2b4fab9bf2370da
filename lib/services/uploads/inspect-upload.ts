import { z } from "zod";
import type { Inspection } from "@/lib/dashboard/import-contract";
import { canManageGroups } from "@/lib/domain/access";
import { openExport } from "@/lib/telegram-export/open-export";
import type { ServiceContext } from "../context";
import { kindLabel } from "../dashboard/kind-label";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { requireUploadFolder } from "./upload-folder";
import { uploadContent } from "./upload-paths";
import { withoutServerPaths } from "./without-server-paths";

const UploadRef = z.object({ uploadId: z.uuid() });

/** What an upload holds: the chats to choose from, and whether a time zone has to be named. Throws what the reader throws. */
export async function inspectUpload(ctx: ServiceContext, input: z.input<typeof UploadRef>): Promise<Inspection> {
	const { uploadId } = parseInput(UploadRef, input);
	requireAccess(canManageGroups(ctx.actor));
	const folder = await requireUploadFolder(uploadId);
	const { paths } = await uploadContent(folder);
	try {
		const found = await openExport(paths);
		try {
			const chats = found.chats.map(({ chat, entries, place }) => ({
				ref: String(chat.chatId),
				title: chat.title,
				kindLabel: kindLabel(chat.kind),
				entries: entries === null ? null : `${entries.toLocaleString("en")} ${entries === 1 ? "entry" : "entries"}`,
				hasLeft: place === "left_chats",
			}));
			return { chats, needsTimeZone: found.needsTimeZone };
		} finally {
			await found.close();
		}
	} catch (error) {
		throw withoutServerPaths(error, folder);
	}
}
