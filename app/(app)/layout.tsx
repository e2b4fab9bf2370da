import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { DraftBanner } from "@/components/posting/draft-banner";
import { AccountTrouble } from "@/components/telegram/account-trouble";
import { readPageSession } from "@/lib/auth/page-session";

export default async function AppLayout({ children }: { readonly children: ReactNode }) {
	const { session } = await readPageSession();
	return (
		<>
			<SiteHeader account={session} />
			{session ? (
				<>
					<AccountTrouble />
					<DraftBanner />
				</>
			) : null}
			{children}
			<SiteFooter />
		</>
	);
}
