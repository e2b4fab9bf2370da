import Link from "next/link";
import { redirect } from "next/navigation";
import { PageMain } from "@/components/layout/page-main";
import { buttonClass } from "@/components/ui/button";
import { readPageSession } from "@/lib/auth/page-session";
import { hasOwner } from "@/lib/services/auth/has-owner";

const PROMISES = [
	[
		"Counted, not guessed",
		"Every number has a written definition, a numerator and a denominator. What is not known is “—”, never 0.",
	],
	[
		"Written once",
		"A finished week is frozen. If the data changes later the recap says so; it does not rewrite history.",
	],
	["Kind by default", "No rankings of the quiet, no hours of single people. On public links people are pseudonyms."],
] as const;

export default async function FrontPage() {
	const { ctx, session } = await readPageSession();
	if (session !== null) redirect("/groups");
	if (!(await hasOwner(ctx))) redirect("/setup");
	return (
		<PageMain className="py-16 sm:py-24">
			<p className="mb-4 font-medium text-accent-ink">Weekly recaps of a Telegram group</p>
			<h1 className="display max-w-3xl text-5xl sm:text-7xl">What your group did this week, number by number.</h1>
			<p className="mt-6 max-w-2xl text-lg text-sub sm:text-xl">
				Shiplog reads a Telegram export, measures every week of it, and draws one picture worth posting back into the
				chat.
			</p>
			<div className="mt-8 flex flex-wrap gap-3">
				<Link href="/login" className={buttonClass()}>
					Sign in
				</Link>
			</div>
			<ul className="mt-20 grid gap-8 border-t border-line pt-10 sm:grid-cols-3">
				{PROMISES.map(([title, text]) => (
					<li key={title}>
						<h2 className="text-lg font-semibold tracking-tight">{title}</h2>
						<p className="mt-2 text-sub">{text}</p>
					</li>
				))}
			</ul>
		</PageMain>
	);
}
