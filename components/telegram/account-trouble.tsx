"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { telegramOptions } from "@/lib/dashboard/telegram-query-options";
import { Notice } from "../ui/notice";

const REFRESH_MS = 60_000;

/** Says on every page when Telegram stopped an account: nothing is collected or posted through it until somebody acts. */
export function AccountTrouble() {
	const { data } = useQuery({ ...telegramOptions(), refetchInterval: REFRESH_MS });
	const pathname = usePathname();
	const troubled = data?.accounts.filter((account) => account.state === "ended" || account.state === "limited") ?? [];
	if (troubled.length === 0 || pathname === "/telegram") return null;
	return (
		<div className="mx-auto grid w-full max-w-6xl gap-3 px-4 pt-6 sm:px-6">
			{troubled.map((account) => (
				<Notice key={account.accountId} tone="bad" title={`Telegram account ${account.name}: ${account.stateLabel}`}>
					{account.stateNote}{" "}
					<Link href="/telegram" className="font-medium underline">
						Open Telegram
					</Link>
				</Notice>
			))}
		</div>
	);
}
