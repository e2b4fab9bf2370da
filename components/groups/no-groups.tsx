import { FileUp, Radio } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "../ui/button";

const STEPS = [
	["In Telegram Desktop, open the group", "⋮ → Export chat history. Leave photos and videos out; they are not needed."],
	[
		"Choose “Machine-readable JSON”",
		"HTML works too. Export from the very beginning, so that newcomers can be told from old hands.",
	],
	["Drop the result here", "result.json, the folder, or a .zip of either. Again next week: only what is new is added."],
] as const;

/** The empty workspace. */
export function NoGroups() {
	return (
		<div className="grid gap-10 lg:grid-cols-[1fr_1.1fr] lg:items-center">
			<div>
				<h1 className="display text-4xl sm:text-5xl">No group yet.</h1>
				<p className="mt-4 max-w-md text-lg text-sub">
					Bring a Telegram export and every week of it is measured, back to the first. Or sign in with Telegram, and the
					group collects itself from now on.
				</p>
				<div className="mt-7 flex flex-wrap gap-3">
					<Link href="/import" className={buttonClass()}>
						<FileUp aria-hidden />
						Import an export
					</Link>
					<Link href="/telegram" className={buttonClass({ look: "secondary" })}>
						<Radio aria-hidden />
						Connect Telegram
					</Link>
				</div>
			</div>
			<ol className="grid gap-3">
				{STEPS.map(([title, text], at) => (
					<li key={title} className="flex gap-4 rounded-card border border-line bg-surface p-5">
						<span aria-hidden className="display figures text-3xl text-accent">
							{at + 1}
						</span>
						<div>
							<h2 className="font-semibold">{title}</h2>
							<p className="mt-1 text-sm text-sub">{text}</p>
						</div>
					</li>
				))}
			</ol>
		</div>
	);
}
