"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** `false` in the server's markup and while it is taken over, `true` from then on: for what only a browser knows. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
}
