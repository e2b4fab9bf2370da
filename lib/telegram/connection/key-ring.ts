import { AuthKey } from "telegram/crypto/AuthKey.js";
import { type DcAddress, type DcBook, FIRST_DC } from "./dc-address";
import { readSecret, writeSecret } from "./session-secret";

/** The account's DC and the keys this connection holds; becomes the session text. */
export class KeyRing {
	homeDc = FIRST_DC;
	/** Whether the home key belongs to a signed-in account. */
	isSignedIn = false;
	private readonly keys = new Map<number, Buffer>();

	constructor(
		session: string | null,
		private readonly book: DcBook,
		isTest: boolean,
	) {
		if (session === null || session === "") return;
		const secret = readSecret(session);
		this.homeDc = secret.dc;
		this.isSignedIn = secret.isUnfinished !== true;
		for (const [dc, key] of Object.entries(secret.keys)) this.keys.set(Number(dc), Buffer.from(key, "base64"));
		// A test server may have moved to another port since; the one that was handed in is right.
		if (!isTest) book.learn(secret.dc, { host: secret.host, port: secret.port });
	}

	async find(dc: number): Promise<AuthKey | undefined> {
		const bytes = this.keys.get(dc);
		if (bytes === undefined) return undefined;
		const key = new AuthKey();
		await key.setKey(bytes);
		return key;
	}

	keep(dc: number, key: AuthKey): void {
		const bytes = key.getKey();
		if (bytes !== undefined) this.keys.set(dc, bytes);
	}

	drop(dc: number): void {
		this.keys.delete(dc);
	}

	/** `""` before anybody has signed in. */
	export(): string {
		return this.isSignedIn ? this.write({}) : "";
	}

	/** The same of a sign-in under way; `""` before there is a key. */
	exportUnfinished(): string {
		return this.keys.has(this.homeDc) ? this.write({ isUnfinished: true }) : "";
	}

	private write(more: { isUnfinished?: true }): string {
		const address: DcAddress | null = this.book.find(this.homeDc);
		if (address === null) return "";
		const keys = Object.fromEntries([...this.keys].map(([dc, key]) => [String(dc), key.toString("base64")]));
		return writeSecret({ dc: this.homeDc, ...address, keys, ...more });
	}
}
