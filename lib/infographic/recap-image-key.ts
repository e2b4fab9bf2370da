import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecapView } from "../recap/recap-view";
import { findPackage } from "./fonts/find-package";
import { FONT_FAMILIES } from "./fonts/font-families";
import { limitView } from "./limit-view";
import type { PictureOptions } from "./picture-format";
import { TEMPLATE_VERSION } from "./template-version";

let toolsInUse: string | null = null;

/** Versions of everything that decides pixels: rasteriser, fonts, emoji. */
function tools(): string {
	const names = ["@takumi-rs/core", "@discordapp/twemoji", ...FONT_FAMILIES.map((family) => family.packageName)];
	toolsInUse ??= names
		.map((name) => `${name}@${JSON.parse(readFileSync(join(findPackage(name), "package.json"), "utf8")).version}`)
		.join(" ");
	return toolsInUse;
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) => {
		if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}

/**
 * Name of a picture by its content, 40 hexadecimal digits: same key, same bytes. Fit for a file name, a URL and an
 * ETag; it changes with the view, the options, the template and the versions of renderer, fonts and emoji.
 */
export function recapImageKey(view: RecapView, options: PictureOptions): string {
	const { format, theme } = options;
	const content = canonical({ view: limitView(view), format, theme, template: TEMPLATE_VERSION, tools: tools() });
	return createHash("sha256").update(content).digest("hex").slice(0, 40);
}
