import type { Command } from "commander";
import type { FoundMessage, SearchAnswer } from "@/lib/dashboard/query-contract";
import { searchMessages } from "@/lib/services/search/search-messages";
import { withContext } from "./with-context";

interface SearchFlags {
	readonly sender?: string;
	readonly topic?: string;
	readonly kind?: string;
	readonly label?: string;
	readonly from?: string;
	readonly to?: string;
	readonly cursor?: string;
	readonly json?: boolean;
}

const SHOWN_CHARS = 160;

/** `shiplog search GROUP words…`. */
export function addSearchCommand(program: Command): void {
	program
		.command("search")
		.description("find messages with all these words, newest first")
		.argument("<group>", "slug, Telegram id or title")
		.argument("[words...]", "what stands between quotes is one: '\"load test\" jmeter'")
		.option("--sender <name>", "by this person")
		.option("--topic <title>", "in this topic")
		.option("--kind <kind>", "text, photo, video, …")
		.option("--label <label>", "question, thanks, ship, blocker, resolved")
		.option("--from <day>", "from this day on, YYYY-MM-DD")
		.option("--to <day>", "up to this day, YYYY-MM-DD")
		.option("--cursor <cursor>", "go on where a page before has ended")
		.option("--json", "print the page as one JSON object")
		.action((ref: string, words: readonly string[], { json, ...filters }: SearchFlags) =>
			withContext("search", async (ctx) => {
				const page = await searchMessages(ctx, { ref, words: words.join(" "), ...filters });
				process.stdout.write(json ? `${JSON.stringify(page, null, 2)}\n` : describePage(page));
			}),
		);
}

function describePage({ messages, next, searched }: SearchAnswer): string {
	const more = next === null ? searched : `${searched} Go on with --cursor ${next}`;
	return `${[...messages.map(describeMessage), more].join("\n")}\n`;
}

function describeMessage({ when, sender, topic, text, link }: FoundMessage): string {
	const said = (text ?? "(not kept)").replace(/\s+/gu, " ");
	const shown = said.length > SHOWN_CHARS ? `${said.slice(0, SHOWN_CHARS)}…` : said;
	return `${[when, sender, topic].filter((part) => part !== null).join(" · ")}\n  ${shown}${link === null ? "" : `\n  ${link}`}`;
}
