import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";
import { AppError } from "@/lib/errors";

/** A person's answers: typed on a terminal, or a line each on standard input. */
export interface Answers {
	ask(question: string): Promise<string>;
	/** Without showing what is typed. */
	askSecret(question: string): Promise<string>;
	close(): void;
}

/** Questions go to standard error: standard output stays the answer of the command. */
export function answersFrom(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): Answers {
	return input.isTTY ? typedAnswers(input, output, signal) : pipedAnswers(input, signal);
}

function typedAnswers(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): Answers {
	const ask = async (question: string, echo: NodeJS.WritableStream) => {
		const terminal = createInterface({ input, output: echo, terminal: true });
		// Raw mode takes Ctrl-C from the terminal: handed on as the signal it would have been.
		terminal.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
		output.write(question);
		try {
			return await terminal.question("", { signal });
		} finally {
			terminal.close();
			if (echo !== output) output.write("\n");
		}
	};
	return {
		ask: (question) => ask(question, output),
		askSecret: (question) => ask(question, new Writable({ write: (_chunk, _encoding, done) => done() })),
		close: () => undefined,
	};
}

function pipedAnswers(input: NodeJS.ReadStream, signal: AbortSignal): Answers {
	let reader: Interface | null = null;
	let lines: AsyncIterator<string> | null = null;
	const next = async (question: string) => {
		reader ??= createInterface({ input, signal });
		lines ??= reader[Symbol.asyncIterator]();
		const line = await lines.next();
		if (line.done !== true) return line.value;
		signal.throwIfAborted();
		throw new AppError("invalid", `Nothing on standard input answers "${question.trim()}".`, {
			hint: "Write one answer a line, or run this on a terminal.",
		});
	};
	return { ask: next, askSecret: next, close: () => reader?.close() };
}
