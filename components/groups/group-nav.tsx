"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "../ui/cn";

const PLACES = [
	["", "Overview"],
	["/numbers", "Numbers"],
	["/query", "Query"],
	["/search", "Search"],
	["/settings", "Settings"],
] as const;

/** The places of one group, below the header; on phones the row scrolls rather than wraps. */
export function GroupNav({ slug }: { readonly slug: string }) {
	const pathname = usePathname();
	const home = `/groups/${slug}`;
	return (
		<nav aria-label="Group" className="border-b border-line/70">
			<ul className="mx-auto flex max-w-6xl gap-x-1 overflow-x-auto px-2 sm:px-4">
				{PLACES.map(([path, label]) => {
					const href = `${home}${path}`;
					const isHere = path === "" ? pathname === home : pathname.startsWith(href);
					return (
						<li key={path}>
							<Link
								href={href}
								aria-current={isHere ? "page" : undefined}
								className={cn(
									"flex min-h-11 items-center border-b-2 px-2.5 text-[0.9375rem] font-medium whitespace-nowrap",
									isHere ? "border-accent text-ink" : "border-transparent text-sub hover:text-ink",
								)}
							>
								{label}
							</Link>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}
