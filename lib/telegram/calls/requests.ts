import type { Api } from "telegram/tl/index.js";
import type { InvokeOptions } from "../connection/describe-call";
import type { KnownNames } from "../map/known-names";

/** What the calls need of the connection: one way to ask, and the names seen so far. */
export interface Requests {
	readonly known: KnownNames;
	invoke<R extends Api.AnyRequest>(request: R, options?: InvokeOptions): Promise<R["__response"]>;
}
