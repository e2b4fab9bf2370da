import Link from "next/link";
import { redirect } from "next/navigation";
import { PageMain } from "@/components/layout/page-main";
import { buttonClass } from "@/components/ui/button";
import { readPageSession } from "@/lib/auth/page-session";
import { PICTURE_SIZE } from "@/lib/dashboard/recap-contract";
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
			<div className="grid grid-cols-1 items-center gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
				<div>
					<p className="mb-4 font-medium text-accent-ink">Weekly recaps of a Telegram group</p>
					<h1 className="display text-5xl sm:text-6xl xl:text-7xl">What your group did this week, number by number.</h1>
					<p className="mt-6 max-w-2xl text-lg text-sub sm:text-xl">
						Shiplog reads a Telegram export, measures every week of it, and draws one picture worth posting back into
						the chat.
					</p>
					<Link href="/login" className={buttonClass({}, "mt-8")}>
						Sign in
					</Link>
				</div>
				{/* biome-ignore lint/performance/noImgElement: drawn to size already; resampling would blur its letters. */}
				<img
					src="/preview/recap-light.png"
					{...PICTURE_SIZE.chat}
					alt="A recap of an invented group: its number of the week with a line of the weeks before, people who helped, newcomers, and the hours the group talks in"
					className="h-auto w-full max-w-md justify-self-center rounded-card border border-line shadow-2xl shadow-black/10 lg:rotate-1"
				/>
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
