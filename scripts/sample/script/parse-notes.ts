import { AppError } from "@/lib/errors";
import type { LineNotes, ScriptedPoll } from "./scene";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const UNIT_MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

const READERS: Readonly<Record<string, (value: string, notes: Mutable<LineNotes>) => void>> = {
	after: (value, notes) => {
		notes.afterMinutes = Number.parseFloat(value) * (UNIT_MINUTES[value.slice(-1)] ?? 1);
	},
	photo: (value, notes) => {
		notes.photos = value === "" ? 1 : Number(value);
	},
	sticker: (value, notes) => {
		notes.sticker = value;
	},
	voice: (value, notes) => {
		notes.voiceSeconds = Number(value);
	},
	video: (value, notes) => {
		notes.videoSeconds = Number(value);
	},
	gif: (_value, notes) => {
		notes.isGif = true;
	},
	file: (value, notes) => {
		notes.fileName = value;
	},
	fwd: (value, notes) => {
		notes.forwardedFrom = value;
	},
	via: (value, notes) => {
		notes.viaBot = value;
	},
	edited: (_value, notes) => {
		notes.isEdited = true;
	},
	pin: (_value, notes) => {
		notes.isPinned = true;
	},
	warm: (value, notes) => {
		notes.warmth = Number(value);
	},
	mood: (value, notes) => {
		notes.mood = value;
	},
	poll: (value, notes) => {
		notes.poll = parsePoll(value);
	},
};

/**
 * Splits a written line into its words and the notes in `[[…]]` after them: `after 2h; photo 3; sticker 😂; voice 12;
 * video 20; gif; file plan.pdf; fwd Name; via @bot; edited; pin; warm 9; mood 😂; poll Question? | yes=4 | no=1 | closed`.
 * @throws AppError invalid for a note nobody knows.
 */
export function parseNotes(rest: string): { text: string; notes: LineNotes } {
	const match = /^(?<text>.*?)\s*(?:\[\[(?<notes>.+)\]\])?$/su.exec(rest);
	const notes: Mutable<LineNotes> = {};
	for (const note of match?.groups?.notes?.split(";") ?? []) {
		const [name = "", ...words] = note.trim().split(" ");
		const reader = READERS[name];
		if (reader === undefined) throw new AppError("invalid", `Unknown note "${name}" in "${rest}"`);
		reader(words.join(" "), notes);
	}
	return { text: match?.groups?.text ?? rest, notes };
}

function parsePoll(value: string): ScriptedPoll {
	const [question = "", ...parts] = value.split("|").map((part) => part.trim());
	const answers = parts.filter((part) => part.includes("="));
	return {
		question,
		isClosed: parts.includes("closed"),
		answers: answers.map((part) => {
			const [text = "", share = "1"] = part.split("=");
			return { text, share: Number(share) };
		}),
	};
}
