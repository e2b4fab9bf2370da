/** A language model somebody set up: any server that speaks OpenAI's chat completions. */
export interface ModelEnv {
	/** `https://models.example.org/v1`: what `/chat/completions` is added to. */
	readonly url: string;
	/** Sent as a bearer token; `null`: the server asks for none. */
	readonly key: string | null;
	/** As the server calls it. */
	readonly name: string;
}
