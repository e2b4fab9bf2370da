import type { Scene, SceneLine } from "./scene";

const LINE = /^([a-z]+)(?:(>)(\d+)?|:)\s?(.*?)(?:\s*\[\[(.+)\]\])?$/;

/** Reads scenes: `#` begins one (`# w=3`: in that week), then `speaker: text`, `speaker> answer`, `speaker>2 answer to line 2`. */
export function parseScenes(source: string): Scene[] {
	return source
		.split(/^#/m)
		.slice(1)
		.map((block) => {
			const [head = "", ...rows] = block.trimEnd().split("\n");
			const week = /w=(\d+)/.exec(head);
			const lines = rows.filter((row) => row.trim() !== "").map(parseLine);
			return { week: week === null ? null : Number(week[1]), lines };
		});
}

function parseLine(row: string, index: number): SceneLine {
	const match = LINE.exec(row);
	if (match === null) throw new SyntaxError(`Not a line of a scene: ${row}`);
	const [, speaker = "", isAnswer, target, text = "", notes = ""] = match;
	const given = new Map(notes.split(";").map((note) => splitNote(note.trim())));
	const poll = given.get("poll");
	return {
		speaker,
		text,
		answers: isAnswer === undefined ? null : target === undefined ? index - 1 : Number(target) - 1,
		warm: given.has("warm") ? Number(given.get("warm")) : null,
		hasPhoto: given.has("photo"),
		isPinned: given.has("pin"),
		poll: poll === undefined ? null : poll.split("|"),
		afterMinutes: minutesOf(given.get("after")),
	};
}

function splitNote(note: string): [string, string] {
	const space = note.indexOf(" ");
	return space === -1 ? [note, ""] : [note.slice(0, space), note.slice(space + 1)];
}

/** `40m`, `3h`, `2d`. */
function minutesOf(text: string | undefined): number | null {
	if (text === undefined) return null;
	const units: Record<string, number> = { m: 1, h: 60, d: 1440 };
	return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? 1);
}
