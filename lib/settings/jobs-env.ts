/** Who drives the jobs: this process, an Inngest server of one's own, or Inngest Cloud. */
export type JobsEnv =
	| { readonly mode: "embedded" }
	| ({ readonly mode: "self-hosted"; readonly baseUrl: string } & InngestKeys)
	| ({ readonly mode: "cloud" } & InngestKeys);

/** What proves either side to the other. */
export interface InngestKeys {
	/** Signs every call between the server and this app, both ways. */
	readonly signingKey: string;
	/** The key before or after a rotation, accepted beside the other; `null`: no rotation is under way. */
	readonly signingKeyFallback: string | null;
	/** Lets events in. */
	readonly eventKey: string;
}
