"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "../ui/cn";

/** A place in the navigation that knows when it is the current one. */
export function NavLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
	const pathname = usePathname();
	const isHere = pathname === href || pathname.startsWith(`${href}/`);
	return (
		<Link
			href={href}
			aria-current={pathname === href ? "page" : isHere ? "true" : undefined}
			className={cn(
				"relative rounded-full px-3.5 py-2 text-center text-[0.9375rem] font-medium max-sm:grow max-sm:px-2",
				isHere ? "bg-sunken text-ink" : "text-sub hover:text-ink",
			)}
		>
			{children}
		</Link>
	);
}
