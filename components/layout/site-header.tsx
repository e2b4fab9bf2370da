import Link from "next/link";
import { buttonClass } from "../ui/button";
import { cn } from "../ui/cn";
import { AccountMenu } from "./account-menu";
import { LogoMark } from "./logo";
import { NavLink } from "./nav-link";
import { ThemeToggle } from "./theme-toggle";

/** The bar above every page; `account` is `null` for somebody not signed in. */
export function SiteHeader({
	account,
}: {
	readonly account: { readonly name: string; readonly email: string } | null;
}) {
	return (
		<header className="border-b border-line/70">
			<div className="mx-auto flex h-16 max-w-6xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
				<Link href={account ? "/groups" : "/"} className="mr-auto flex items-center gap-2.5 rounded-lg">
					<LogoMark className="size-8" />
					<span className={cn("text-lg font-semibold tracking-tight", account && "max-[27rem]:sr-only")}>Shiplog</span>
				</Link>
				{account ? (
					<nav aria-label="Main" className="flex items-center gap-1">
						<NavLink href="/groups">Groups</NavLink>
						<NavLink href="/import">Import</NavLink>
						<NavLink href="/telegram">Telegram</NavLink>
					</nav>
				) : null}
				<ThemeToggle />
				{account ? (
					<AccountMenu name={account.name} email={account.email} />
				) : (
					<Link href="/login" className={buttonClass({ look: "secondary", size: "small" })}>
						Sign in
					</Link>
				)}
			</div>
		</header>
	);
}
