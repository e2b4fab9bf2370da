import { TelegramFailure } from "@/lib/telegram/telegram-failure";

/** Whether the account may send at all. Dead once, dead for good: signing in again makes a new gate. */
export class AccountLife {
	readonly #end = new AbortController();
	#death: TelegramFailure | null = null;

	/** Aborts whatever waits, once the account may not send any more. */
	get signal(): AbortSignal {
		return this.#end.signal;
	}

	/** Throws what ended it, in the words of the method that is refused now. */
	assertAlive(method: string): void {
		if (this.#death === null) return;
		const { kind, reason, code } = this.#death;
		throw new TelegramFailure(kind, { method, reason, code, cause: this.#death });
	}

	/** Ends it. `false`: it was over already. */
	end(reason: TelegramFailure): boolean {
		if (this.#death !== null) return false;
		this.#death = reason;
		this.#end.abort(reason);
		return true;
	}
}
