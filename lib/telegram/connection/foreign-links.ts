import { Api } from "telegram/tl/index.js";
import { ConnectionLost } from "../failure/connection-lost";
import { TelegramFailure } from "../telegram-failure";
import { dial } from "./dial";
import { introduce } from "./introduce";
import { keepAlive } from "./keep-alive";
import type { LinkParts } from "./link-parts";
import type { MtSender } from "./mt-sender";

/** An unused connection to another DC is closed after this long. */
const IDLE_MS = 60_000;

interface ForeignLink {
	readonly sender: MtSender;
	lastUsedAt: number;
}

/** Connections to other DCs than the account's own: their files and statistics live there. Made when first needed. */
export class ForeignLinks {
	private readonly opening = new Map<number, Promise<ForeignLink>>();
	private readonly idleTimer: NodeJS.Timeout;
	private isClosed = false;

	constructor(
		private readonly parts: LinkParts,
		/** Asks the account's own DC for a pass to another one. */
		private readonly exportAuthorization: (dc: number) => Promise<Api.auth.ExportedAuthorization>,
	) {
		this.idleTimer = setInterval(() => void this.closeIdle(), IDLE_MS / 2);
		this.idleTimer.unref();
	}

	async sender(dc: number): Promise<MtSender> {
		const link = await this.link(dc);
		link.lastUsedAt = performance.now();
		return link.sender;
	}

	async close(reason: Error): Promise<void> {
		this.isClosed = true;
		clearInterval(this.idleTimer);
		const links = await Promise.allSettled(this.opening.values());
		for (const link of links) if (link.status === "fulfilled") link.value.sender.end(reason);
		this.opening.clear();
	}

	/** Forgets the key of a DC that no longer knows it; the next call makes a new one. */
	async forget(dc: number): Promise<void> {
		this.parts.keys.drop(dc);
		const link = await this.opening.get(dc)?.catch(() => null);
		this.opening.delete(dc);
		link?.sender.end(new ConnectionLost("FOREIGN_KEY_FORGOTTEN"));
	}

	private async link(dc: number): Promise<ForeignLink> {
		if (this.isClosed) throw new ConnectionLost("CLOSED");
		const known = await this.opening.get(dc);
		if (known?.sender.isAlive === true) return known;
		const opening = this.open(dc);
		this.opening.set(dc, opening);
		opening.catch(() => this.opening.delete(dc));
		return opening;
	}

	private async open(dc: number): Promise<ForeignLink> {
		const { keys, book, plan, timing, closing } = this.parts;
		const address = book.find(dc);
		if (address === null) throw new ConnectionLost(`UNKNOWN_DC_${dc}`);
		const key = await keys.find(dc);
		let stopPings = () => {};
		const events = { onPush: () => undefined, onMissed: () => undefined, onEnd: () => stopPings() };
		const sender = await dial(plan, dc, address, key, events, closing);
		try {
			await this.authorise(sender, dc, key !== undefined);
		} catch (error) {
			sender.end(new ConnectionLost("NOT_GREETED", error));
			throw error;
		}
		keys.keep(dc, sender.authKey);
		stopPings = keepAlive(sender, timing);
		return { sender, lastUsedAt: performance.now() };
	}

	/** A kept key is authorised already, unless that DC has lost it since. */
	private async authorise(sender: MtSender, dc: number, hasKey: boolean): Promise<void> {
		if (hasKey) {
			await introduce(this.parts, sender, new Api.help.GetConfig()).catch((error: unknown) => {
				if (error instanceof TelegramFailure && error.kind === "terminal") this.parts.keys.drop(dc);
				throw error;
			});
			return;
		}
		const { id, bytes } = await this.exportAuthorization(dc);
		await introduce(this.parts, sender, new Api.auth.ImportAuthorization({ id, bytes }));
	}

	private async closeIdle(): Promise<void> {
		for (const [dc, opening] of this.opening) {
			const link = await opening.catch(() => null);
			if (link === null || performance.now() - link.lastUsedAt < IDLE_MS) continue;
			this.opening.delete(dc);
			link.sender.end(new ConnectionLost("IDLE"));
		}
	}
}
