import type { ReactNode } from "react";
import { cn } from "./cn";

const TONES = {
	good: "bg-good-soft text-good",
	warn: "bg-sunken text-ink",
	bad: "bg-bad-soft text-bad",
	plain: "bg-sunken text-sub",
	asks: "bg-accent-soft text-accent-ink",
} as const;

export type StateTone = keyof typeof TONES;

/** A state in a word; the word says it, the colour only helps. `asks`: somebody has to do something. */
export function StateBadge({ tone, children }: { readonly tone: StateTone; readonly children: ReactNode }) {
	return <span className={cn("rounded-full px-3 py-1 text-sm font-medium", TONES[tone])}>{children}</span>;
}
