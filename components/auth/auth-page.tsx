import type { ReactNode } from "react";
import { PageMain } from "../layout/page-main";
import { Card } from "../ui/card";

/** The narrow page of a sign-in form. */
export function AuthPage(props: { readonly title: string; readonly lead: string; readonly children: ReactNode }) {
	return (
		<PageMain className="max-w-md">
			<h1 className="display text-3xl">{props.title}</h1>
			<p className="mt-2 mb-6 text-sub">{props.lead}</p>
			<Card>{props.children}</Card>
		</PageMain>
	);
}
