/** What a watcher tells of its work; `group` is the group's slug. */
export type WatchEvent =
	| { readonly type: "connected" | "disconnected"; readonly account: string }
	| { readonly type: "watching"; readonly group: string }
	/** Live updates were stored. */
	| { readonly type: "applied"; readonly group: string; readonly stored: number; readonly deleted: number }
	| { readonly type: "swept"; readonly group: string; readonly entries: number }
	| { readonly type: "backfilled"; readonly group: string; readonly current: number; readonly total: number | null }
	| { readonly type: "measured"; readonly group: string; readonly weeks: number; readonly recaps: number }
	/** Members, admin log, statistics and the like were read. */
	| { readonly type: "collected"; readonly group: string; readonly what: string }
	| { readonly type: "lost"; readonly group: string; readonly reason: string }
	/** A piece of work is left alone for a while; everything else goes on. */
	| { readonly type: "parked"; readonly group: string; readonly what: string; readonly retryAfterMs: number };

export type WatchListener = (event: WatchEvent) => void;
