import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServiceContext } from "@/lib/services/context";
import { drawRecap } from "@/lib/services/recap/draw-recap";

const FORMATS = ["chat", "og"] as const;
const THEMES = ["light", "dark"] as const;

/** Draws the newest finished week in every shape. Answers the chat picture's path and the week. */
export async function drawNewest(
	ctx: ServiceContext,
	group: { groupId: number; slug: string },
	dataDir: string,
): Promise<{ path: string; weekStart: string }> {
	const folder = join(dataDir, "recaps");
	mkdirSync(folder, { recursive: true });
	const drawn: { path: string; weekStart: string }[] = [];
	for (const format of FORMATS) {
		for (const theme of THEMES) {
			const picture = { groupId: group.groupId, format, theme, locale: "en", audience: "members" } as const;
			const { png, weekStart } = await drawRecap(ctx, picture);
			const path = join(folder, `${group.slug}-${weekStart}-${format}-${theme}.png`);
			writeFileSync(path, png);
			drawn.push({ path, weekStart });
		}
	}
	const [first] = drawn;
	if (!first) throw new Error("No picture was drawn.");
	return first;
}
