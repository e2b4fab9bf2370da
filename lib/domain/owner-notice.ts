/** `draft`: a recap waits for approval. `failure`: something ended that was to go on. */
export const NOTICE_KINDS = ["draft", "failure"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something owners are to be told until it is dealt with or dismissed. */
export interface OwnerNotice {
	/** Names the matter, so that it is told once however often it is noticed: `draft:12:2026-11-16`. */
	readonly noticeKey: string;
	readonly kind: NoticeKind;
	/** `null`: about no group. */
	readonly groupId: number | null;
	readonly title: string;
	readonly body: string | null;
	/** Page where something can be done about it. */
	readonly path: string | null;
	readonly createdAt: Date;
	/** `null`: it stands. */
	readonly closedAt: Date | null;
}
