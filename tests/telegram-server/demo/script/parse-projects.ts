/** What somebody builds and shows, in order. */
export interface Project {
	readonly owner: string;
	readonly name: string;
	readonly demos: readonly { readonly text: string; readonly hasPhoto: boolean }[];
}

const PHOTO = /\s*\[\[photo\]\]$/;

/** Reads blocks that begin with `handle Name of the thing`, a demo a line after it. */
export function parseProjects(source: string): Project[] {
	const projects: { owner: string; name: string; demos: { text: string; hasPhoto: boolean }[] }[] = [];
	for (const line of source.trim().split("\n")) {
		const [, owner, name] = /^([a-z]+) (\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)?)$/u.exec(line) ?? [];
		if (owner !== undefined && name !== undefined) projects.push({ owner, name, demos: [] });
		else projects.at(-1)?.demos.push({ text: line.replace(PHOTO, ""), hasPhoto: PHOTO.test(line) });
	}
	return projects;
}
