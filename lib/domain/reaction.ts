import type { PeerId } from "./peer-id";

/**
 * One kind of reaction on one message. `emoji` is the emoji itself, `custom:<document id>` for a custom one,
 * `paid` for stars. `dated` lists the reactions whose giver or date the source still knows; it is often shorter
 * than `count` (Telegram truncates it), and coverage is `dated.length / count`.
 */
export interface Reaction {
	readonly emoji: string;
	readonly count: number;
	readonly dated: readonly DatedReaction[];
}

export interface DatedReaction {
	readonly peerId: PeerId | null;
	/** Display name in the source, `null` when hidden. */
	readonly name: string | null;
	readonly reactedAt: Date | null;
}
