import Link from "next/link";
import { LogoMark } from "@/components/layout/logo";
import { SiteFooter } from "@/components/layout/site-footer";
import { ThemeToggle } from "@/components/layout/theme-toggle";

/** Around a shared recap: nothing that tells of the workspace behind it. */
export default function SharedLayout({ children }: LayoutProps<"/r/[slug]">) {
	return (
		<>
			<header className="border-b border-line/70">
				<div className="mx-auto flex h-16 max-w-6xl items-center justify-between px-4 sm:px-6">
					<Link href="/" className="flex items-center gap-2.5 rounded-lg">
						<LogoMark className="size-8" />
						<span className="text-lg font-semibold tracking-tight">Shiplog</span>
					</Link>
					<ThemeToggle />
				</div>
			</header>
			{children}
			<SiteFooter />
		</>
	);
}
