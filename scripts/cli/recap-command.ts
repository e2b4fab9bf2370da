import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Locale } from "@/lib/recap/recap-view";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { drawRecap } from "@/lib/services/recap/draw-recap";
import { withContext } from "./with-context";

interface RecapFlags {
	readonly week?: string;
	readonly format: "chat" | "og";
	readonly theme: "light" | "dark";
	readonly locale?: Locale;
	readonly out?: string;
}

/** `shiplog recap GROUP`: draws a week's picture into a PNG file. */
export function addRecapCommand(program: Command): void {
	program
		.command("recap")
		.description("draw a week's recap as a PNG")
		.argument("<group>", "Telegram id or slug")
		.option("--week <monday>", "Monday of the week, YYYY-MM-DD (default: the latest complete week)")
		.addOption(new Option("--format <format>", "chat 1024×1280, og 1200×630").choices(["chat", "og"]).default("chat"))
		.addOption(new Option("--theme <theme>").choices(["light", "dark"]).default("light"))
		.addOption(new Option("--locale <locale>", "language of the words (default: the group's)").choices(["en", "ru"]))
		.option("--out <file>", "where to write it (default: recap-<group>-<week>.png here)")
		.action((ref: string, flags: RecapFlags) => withContext("recap", (ctx) => draw(ctx, ref, flags)));
}

async function draw(ctx: Parameters<typeof drawRecap>[0], ref: string, flags: RecapFlags): Promise<void> {
	const group = await resolveGroup(ctx, { ref });
	const picture = await drawRecap(ctx, {
		groupId: group.groupId,
		format: flags.format,
		theme: flags.theme,
		locale: flags.locale ?? (group.locale === "ru" ? "ru" : "en"),
		audience: "members",
		...(flags.week === undefined ? {} : { weekStart: flags.week }),
	});
	const out = resolve(flags.out ?? `recap-${group.slug}-${picture.weekStart}.png`);
	await mkdir(dirname(out), { recursive: true });
	// Written beside and renamed, so that a reader never sees half a picture.
	await writeFile(`${out}.part`, picture.png);
	await rename(`${out}.part`, out);
	process.stdout.write(`${out}\n`);
}
