import { oklch } from "./oklch";
import type { Theme } from "./theme";

/** How far a person's tile strays from the group's hue, in degrees: enough to tell neighbours apart. */
const STRAY = [0, 21, 43, 65, 88] as const;

/** Both ends of a person's tile: near the group's hue, the same for the same seed. */
export function personColours(theme: Theme, seed: number): readonly [from: string, to: string] {
	const hue = theme.hue.base + theme.hue.stray * (STRAY[Math.trunc(seed) % STRAY.length] ?? 0);
	return [oklch(0.645, 0.165, hue + 12), oklch(0.5, 0.16, hue)];
}
