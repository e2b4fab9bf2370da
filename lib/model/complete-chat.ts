import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { ModelEnv } from "@/lib/settings/model-env";
import { readWithin } from "./read-within";

/** What a model is asked. */
export interface ChatQuestion {
	/** What it is to do, in our words alone. */
	readonly task: string;
	/** What it is to do it with: may hold words of strangers. */
	readonly material: string;
	/** Tokens of its answer, at most. */
	readonly tokensMax: number;
}

const ANSWER_MS_MAX = 60_000;
/** Answers are asked to be far shorter; whoever sends more is not listened to. */
const ANSWER_BYTES_MAX = 1_000_000;

const Completion = z.object({
	choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/**
 * Asks a server that speaks OpenAI's chat completions, and returns the text of its answer, which nobody vouches for. Sends
 * nothing but the question; follows no redirect. Throws AppError `upstream_unavailable`, without a word of the question.
 */
export async function completeChat(
	{ url, key, name }: ModelEnv,
	{ task, material, tokensMax }: ChatQuestion,
	timeoutMs: number = ANSWER_MS_MAX,
): Promise<string> {
	const signal = AbortSignal.timeout(timeoutMs);
	let body: string;
	try {
		const response = await fetch(`${url}/chat/completions`, {
			method: "POST",
			redirect: "error",
			signal,
			headers: { "content-type": "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
			body: JSON.stringify({
				model: name,
				temperature: 0,
				max_tokens: tokensMax,
				stream: false,
				messages: [
					{ role: "system", content: task },
					{ role: "user", content: material },
				],
			}),
		});
		if (!response.ok) throw unavailable(`it answered with status ${response.status}`);
		body = await readWithin(response, ANSWER_BYTES_MAX);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw unavailable(signal.aborted ? "it did not answer in time" : "it cannot be reached");
	}
	const parsed = Completion.safeParse(jsonOf(body));
	const content = parsed.success ? parsed.data.choices[0]?.message.content : undefined;
	if (content === undefined) throw unavailable("its answer is no chat completion");
	return content;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function unavailable(why: string): AppError {
	return new AppError("upstream_unavailable", `The language model gave no answer: ${why}.`, {
		hint: "Check SHIPLOG_MODEL_URL, or try again later. Everything else works without it.",
	});
}
