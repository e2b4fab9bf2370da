/**
 * What a watcher does beside listening. `all`: everything a group needs, by its own clock. `listen`: only what the process
 * that holds the connection can do, for the rest is done by jobs.
 */
export type WatchWork = "all" | "listen";
