import type { Seam } from "../part-tracker";
import type { HtmlFolder } from "./html-folder";
import type { HtmlPage } from "./html-page";

/** A page in its folder, as the reading comes by it. */
export interface PageStop {
	readonly folder: HtmlFolder;
	readonly page: HtmlPage;
}

/** What links, numbers and month names say of two pages read one after the other. */
export function seamBetween(last: PageStop, next: PageStop, previousHref: string | null): Seam {
	if (previousHref !== null) {
		return resolve(next.page.file.folder, previousHref) === unify(last.page.file.path) ? "linked" : "broken";
	}
	if (last.folder === next.folder) return next.page.number - last.page.number <= 1 ? "linked" : "broken";
	if (last.folder.month === null || next.folder.month === null) return "unknown";
	return next.folder.month - last.folder.month <= 1 ? "linked" : "broken";
}

/** A link relative to a page's folder as a path from the root. */
function resolve(folder: string, href: string): string {
	const parts = unify(folder).split("/");
	for (const part of href.split("#", 1).join("").split("/")) {
		if (part === "..") parts.pop();
		else if (part !== "." && part !== "") parts.push(part);
	}
	return parts.filter((part, index) => part !== "" || index === 0).join("/");
}

function unify(path: string): string {
	return path.replaceAll("\\", "/");
}
