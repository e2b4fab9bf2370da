import Link from "next/link";
import { AttentionBadge } from "../jobs/attention-badge";
import { buttonClass } from "../ui/button";
import { AccountMenu } from "./account-menu";
import { LogoMark } from "./logo";
import { NavLink } from "./nav-link";
import { ThemeToggle } from "./theme-toggle";

/** The bar above every page, on phones with the places in a row of their own; `account` is `null` for somebody not signed in. */
export function SiteHeader({
	account,
}: {
	readonly account: { readonly name: string; readonly email: string } | null;
}) {
	return (
		<header className="border-b border-line/70">
			<div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-1 px-4 sm:h-16 sm:flex-nowrap sm:gap-3 sm:px-6">
				<Link href={account ? "/groups" : "/"} className="mr-auto flex items-center gap-2.5 rounded-lg max-sm:my-4">
					<LogoMark className="size-8" />
					<span className="text-lg font-semibold tracking-tight">Shiplog</span>
				</Link>
				{account ? (
					<nav
						aria-label="Main"
						className="flex items-center gap-1 max-sm:order-last max-sm:-mx-2.5 max-sm:basis-full max-sm:grow max-sm:justify-between max-sm:pb-2.5"
					>
						<NavLink href="/groups">Groups</NavLink>
						<NavLink href="/import">Import</NavLink>
						<NavLink href="/telegram">Telegram</NavLink>
						<NavLink href="/jobs">
							Jobs
							<AttentionBadge />
						</NavLink>
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
