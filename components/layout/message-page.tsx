import type { ReactNode } from "react";
import { PageMain } from "./page-main";

/** A page with one thing to say: not found, failed, nothing here yet. */
export function MessagePage(props: {
	readonly mark: string;
	readonly title: string;
	readonly text: string;
	readonly children?: ReactNode;
}) {
	return (
		<PageMain className="grid max-w-xl justify-items-start gap-4 py-20">
			<p aria-hidden className="display figures text-7xl text-accent">
				{props.mark}
			</p>
			<h1 className="display text-3xl">{props.title}</h1>
			<p className="text-lg text-sub">{props.text}</p>
			<div className="mt-2 flex flex-wrap gap-3">{props.children}</div>
		</PageMain>
	);
}
