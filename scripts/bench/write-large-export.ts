import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { Random } from "../sample/random";
import { BENCH_WORDS } from "./bench-words";

/** People of the invented group; rank `r` speaks up in proportion to 1/(r+4), so a few write most. */
const PEOPLE = 8_000;
const RANK_OFFSET = 4;
/** Talk comes in bursts: this share of messages is by one of the last few who spoke. Gives 2 messages a member-day. */
const BURST_SHARE = 0.35;
const BURST_PEOPLE = 5;
const REPLY_SHARE = 0.35;
const REACTION_SHARE = 0.15;
const EDIT_SHARE = 0.04;
/** Words of six letters on average: about 50 characters a message. */
const WORDS_MIN = 3;
const WORDS_MAX = 13;
const START_SECONDS = Date.UTC(2022, 0, 3) / 1000;
const SPAN_SECONDS = 3 * 365 * 86_400;
const EMOJI = ["👍", "❤", "🔥", "🎉", "🤔", "👏"];
/** Written in pieces of this size. */
const CHUNK_CHARS = 1 << 20;

/**
 * Writes a `result.json` of `messages` messages in Telegram Desktop's layout: the same bytes for the same seed. Heavy-tailed
 * senders, 35 % replies, reactions on 15 %, texts of about 50 characters, three years. An existing file is kept.
 */
export async function writeLargeExport(path: string, messages: number, seed: number): Promise<number> {
	const present = await stat(path).catch(() => null);
	if (present !== null) return present.size;
	await mkdir(dirname(path), { recursive: true });
	const out = createWriteStream(`${path}.part`);
	let chunk = '{\n "name": "Bench",\n "type": "private_supergroup",\n "id": 1900000001,\n "messages": [\n';
	for (const message of generate(messages, seed)) {
		chunk += message;
		if (chunk.length < CHUNK_CHARS) continue;
		if (!out.write(chunk)) await once(out, "drain");
		chunk = "";
	}
	out.end(`${chunk}\n ]\n}\n`);
	await finished(out);
	await rename(`${path}.part`, path);
	return (await stat(path)).size;
}

function* generate(messages: number, seed: number): Generator<string> {
	const random = new Random(seed);
	const anybody = heavyTail(random);
	const senderOf = inBursts(random, anybody);
	for (let index = 0; index < messages; index += 1) {
		const id = index + 1;
		const seconds = START_SECONDS + Math.floor((index / messages) * SPAN_SECONDS) + random.int(0, 20);
		const person = senderOf();
		const message = {
			id,
			type: "message",
			...clock("date", seconds),
			...(random.chance(EDIT_SHARE) ? clock("edited", seconds + 60) : {}),
			from: `Member ${person}`,
			from_id: `user${100_000 + person}`,
			...(id > 1 && random.chance(REPLY_SHARE) ? { reply_to_message_id: id - nearBy(random, id - 1) } : {}),
			...textOf(random),
			...(random.chance(REACTION_SHARE) ? { reactions: reactionsOf(random, seconds, anybody) } : {}),
		};
		// Telegram Desktop indents by one space a level.
		yield `${index === 0 ? "" : ",\n"}${JSON.stringify(message, null, 1).replace(/^/gm, "  ")}`;
	}
}

/** The exporter's clock is UTC, so both forms agree. */
function clock(field: "date" | "edited", seconds: number): Record<string, string> {
	return { [field]: new Date(seconds * 1000).toISOString().slice(0, 19), [`${field}_unixtime`]: String(seconds) };
}

function textOf(random: Random): Record<string, unknown> {
	const words = Array.from(
		{ length: random.int(WORDS_MIN, WORDS_MAX) },
		() => BENCH_WORDS[random.int(0, BENCH_WORDS.length - 1)],
	);
	const text = words.join(" ");
	return { text, text_entities: [{ type: "plain", text }] };
}

/** Replies go to recent messages, seldom far back. */
function nearBy(random: Random, most: number): number {
	return Math.min(most, 1 + Math.floor(-Math.log(1 - random.float()) * 12));
}

function reactionsOf(random: Random, seconds: number, senderOf: () => number): unknown[] {
	const first = random.int(0, EMOJI.length - 1);
	return Array.from({ length: random.chance(0.25) ? 2 : 1 }, (_, offset) => {
		const count = 1 + Math.floor(-Math.log(1 - random.float()));
		const recent = Array.from({ length: Math.min(count, 3) }, (_, index) => {
			const person = senderOf();
			const date = new Date((seconds + 300 * (index + 1)) * 1000).toISOString().slice(0, 19);
			return { from: `Member ${person}`, from_id: `user${100_000 + person}`, date };
		});
		return { type: "emoji", count, emoji: EMOJI[(first + offset) % EMOJI.length], recent };
	});
}

/** Draws a person by rank through the inverse of the harmonic sum: cheap and exact enough for a tail. */
function heavyTail(random: Random): () => number {
	const low = Math.log(RANK_OFFSET);
	const high = Math.log(PEOPLE + RANK_OFFSET);
	return () => Math.floor(Math.exp(low + random.float() * (high - low)) - RANK_OFFSET);
}

function inBursts(random: Random, anybody: () => number): () => number {
	const recent: number[] = [];
	return () => {
		const again = random.chance(BURST_SHARE) ? recent[random.int(0, BURST_PEOPLE - 1)] : undefined;
		const person = again ?? anybody();
		recent[random.int(0, BURST_PEOPLE - 1)] = person;
		return person;
	};
}
