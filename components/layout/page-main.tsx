import type { ReactNode } from "react";
import { cn } from "../ui/cn";

/** The page itself: where the skip link lands. */
export function PageMain({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
	return (
		<main
			id="content"
			tabIndex={-1}
			className={cn("mx-auto w-full max-w-6xl px-4 py-8 outline-none sm:px-6 sm:py-12", className)}
		>
			{children}
		</main>
	);
}
