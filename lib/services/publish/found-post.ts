import type { LiveMessage } from "@/lib/domain/live-message";

/** `absent`: looked through everything since the claim. `unknown`: this account cannot look, or not far enough. */
export type Found = { readonly message: LiveMessage } | "absent" | "unknown";
