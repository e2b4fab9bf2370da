/** Lets pushes through, loses the next few or keeps them back. */
export class PushGate {
	#dropping = 0;
	#held: (() => void)[] | null = null;

	/** The next `count` pushes are lost; their pts have been spent all the same. */
	drop(count: number): void {
		this.#dropping += count;
	}

	hold(): void {
		this.#held ??= [];
	}

	/** Delivers what was held, in order, and no longer holds. */
	release(): void {
		const held = this.#held ?? [];
		this.#held = null;
		for (const push of held) push();
	}

	pass(push: () => void): void {
		if (this.#dropping > 0) this.#dropping--;
		else if (this.#held !== null) this.#held.push(push);
		else push();
	}
}
