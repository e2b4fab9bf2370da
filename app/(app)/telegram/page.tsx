import { PageMain } from "@/components/layout/page-main";
import { TelegramView } from "@/components/telegram/telegram-view";
import { requirePageSession } from "@/lib/auth/page-session";

export const metadata = { title: "Telegram" };

export default async function TelegramPage() {
	await requirePageSession("/telegram");
	return (
		<PageMain className="grid max-w-3xl grid-cols-1 gap-8">
			<div>
				<h1 className="display text-4xl">Telegram</h1>
				<p className="mt-2 text-lg text-sub">
					Sign in once, choose the groups, and every week collects itself. The account is kept safe: few requests, and
					never one while Telegram says wait.
				</p>
			</div>
			<TelegramView />
		</PageMain>
	);
}
