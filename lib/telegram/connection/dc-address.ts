/** Where a DC is reached. */
export interface DcAddress {
	readonly host: string;
	readonly port: number;
}

/** Telegram's production DCs as its clients ship them; `help.getConfig` then tells the current ones. */
const BUILT_IN: ReadonlyMap<number, DcAddress> = new Map([
	[1, { host: "149.154.175.53", port: 443 }],
	[2, { host: "149.154.167.51", port: 443 }],
	[3, { host: "149.154.175.100", port: 443 }],
	[4, { host: "149.154.167.91", port: 443 }],
	[5, { host: "91.108.56.130", port: 443 }],
]);

/** Where a new account is asked about first; Telegram sends it on to its own. */
export const FIRST_DC = 2;

/** The addresses this connection knows, the ones Telegram told being newer than the built-in ones. */
export class DcBook {
	private readonly learned = new Map<number, DcAddress>();

	constructor(private readonly test: DcAddress | null) {
		if (test !== null) this.learned.set(FIRST_DC, test);
	}

	/** A test server is the only machine there is: an unknown DC of it is the server itself. */
	find(dc: number): DcAddress | null {
		return this.learned.get(dc) ?? this.test ?? BUILT_IN.get(dc) ?? null;
	}

	learn(dc: number, address: DcAddress): void {
		this.learned.set(dc, address);
	}
}
