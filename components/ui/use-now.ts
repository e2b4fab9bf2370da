"use client";

import { useSyncExternalStore } from "react";

/** Minutes are shown, so nobody sees a finer step. */
const STEP_MS = 10_000;

function everyStep(onStep: () => void): () => void {
	const timer = setInterval(onStep, STEP_MS / 2);
	return () => clearInterval(timer);
}

/** The time by this browser's clock, in steps of ten seconds; `null` in the server's markup, which may be read later. */
export function useNow(): number | null {
	return useSyncExternalStore(
		everyStep,
		() => Math.floor(Date.now() / STEP_MS) * STEP_MS,
		() => null,
	);
}
