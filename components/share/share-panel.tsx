"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useState } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { shareLinksOptions } from "@/lib/dashboard/query-options";
import { ShareLinkCard } from "@/lib/dashboard/recap-contract";
import { Button } from "../ui/button";
import { SectionCard } from "../ui/card";
import { CheckBox } from "../ui/check-box";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { ShareLinkRow } from "./share-link-row";

/** Makes, copies and ends public addresses of a recap. */
export function SharePanel({ slug, week }: { readonly slug: string; readonly week: string }) {
	const [showsNames, setShowsNames] = useState(false);
	const queryClient = useQueryClient();
	const options = shareLinksOptions(slug, week);
	const { data, error } = useQuery(options);
	const create = useMutation({
		mutationFn: () =>
			callApi(
				`/api/groups/${encodeURIComponent(slug)}/share-links`,
				ShareLinkCard,
				sendJson("POST", { week, showsNames }),
			),
		onSettled: () => queryClient.invalidateQueries({ queryKey: options.queryKey }),
	});
	const failure = create.error ?? error;
	return (
		<SectionCard
			id="share"
			title="Share"
			lead="Anybody with a link sees this recap, until you revoke it. Search engines are asked to stay away."
		>
			{failure ? <FailureNotice failure={failureOf(failure)} className="mb-4" /> : null}
			<div className="grid grid-cols-1 gap-4">
				<CheckBox
					checked={showsNames}
					onChange={setShowsNames}
					label="Show real names"
					hint="Otherwise people appear under pseudonyms, and small numbers that could point at somebody are withheld."
				/>
				<Button onClick={() => create.mutate()} disabled={create.isPending} className="justify-self-start">
					<Link2 aria-hidden />
					Create a link
				</Button>
			</div>
			{data && data.links.length > 0 ? (
				<ul aria-label="Links" className="mt-5 grid gap-4">
					{data.links.map((link) => (
						<ShareLinkRow key={link.slug} link={link} queryKey={options.queryKey} />
					))}
				</ul>
			) : null}
		</SectionCard>
	);
}
