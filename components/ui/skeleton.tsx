import { cn } from "./cn";

/** Room kept for something on its way. */
export function Skeleton({ className }: { readonly className?: string }) {
	return <div aria-hidden className={cn("motion-safe:animate-pulse rounded-2xl bg-sunken", className)} />;
}
