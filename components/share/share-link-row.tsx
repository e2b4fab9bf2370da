"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { callApi } from "@/lib/dashboard/api-client";
import type { ShareLinkCard } from "@/lib/dashboard/recap-contract";
import { Button, buttonClass } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { CopyButton } from "../ui/copy-button";
import { FailureNotice, failureOf } from "../ui/failure-notice";

/** One working link: open it, copy it, end it. */
export function ShareLinkRow({
	link,
	queryKey,
}: {
	readonly link: ShareLinkCard;
	readonly queryKey: readonly string[];
}) {
	const queryClient = useQueryClient();
	const revoke = useMutation({
		mutationFn: () => callApi(`/api/share-links/${link.slug}`, z.null(), { method: "DELETE" }),
		onSuccess: () => queryClient.invalidateQueries({ queryKey: [...queryKey] }),
	});
	return (
		<li className="grid gap-2 border-t border-line pt-4">
			<p className="figures overflow-hidden text-sm break-all">{link.url}</p>
			<p className="text-sm text-sub">
				{link.showsNames ? "With names" : "With pseudonyms"} · since {link.createdOn}
			</p>
			{revoke.error ? <FailureNotice failure={failureOf(revoke.error)} /> : null}
			<div className="flex flex-wrap gap-2">
				<CopyButton text={link.url} label="Copy link" />
				<a
					href={link.url}
					target="_blank"
					rel="noreferrer"
					className={buttonClass({ look: "secondary", size: "small" })}
				>
					Open
				</a>
				<ConfirmDialog
					trigger={
						<Button look="danger" size="small" disabled={revoke.isPending}>
							Revoke
						</Button>
					}
					title="Revoke this link?"
					text="Whoever has it will find nothing there. It cannot be brought back; a new link has another address."
					action="Revoke the link"
					onConfirm={() => revoke.mutate()}
				/>
			</div>
		</li>
	);
}
