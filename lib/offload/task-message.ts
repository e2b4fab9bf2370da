import type { SentError } from "./sent-error";

/** What a working process is told. One task at a time; the next one follows the answer. */
export type ToWorker<Input> = { readonly type: "task"; readonly input: Input } | { readonly type: "abort" };

/** What it says: notes while it works, then one answer. */
export type FromWorker<Output, Note> =
	| { readonly type: "note"; readonly note: Note }
	| { readonly type: "done"; readonly output: Output }
	| { readonly type: "failed"; readonly error: SentError };
