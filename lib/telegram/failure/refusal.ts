/** A refusal exactly as Telegram sent it; gramjs itself would replace the text by its own. */
export class Refusal extends Error {
	readonly code: number;
	readonly text: string;

	constructor(code: number, text: string) {
		super(`${code}: ${text}`);
		this.name = "Refusal";
		this.code = code;
		this.text = text;
	}
}
