"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { callApi } from "@/lib/dashboard/api-client";
import { AccountCard } from "@/lib/dashboard/telegram-contract";
import { telegramOptions } from "@/lib/dashboard/telegram-query-options";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { EmojiText } from "../ui/emoji-text";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { StateBadge } from "../ui/state-badge";

const TONES = { ready: "good", limited: "warn", ended: "bad", signed_out: "plain" } as const;

type Verb = "log-out" | "revoke-others" | "remove";

/** One account: who it is, whether it works, and what can be done with it. */
export function AccountRow(props: { readonly account: AccountCard; readonly onSignIn: (() => void) | null }) {
	const { account } = props;
	const queryClient = useQueryClient();
	const act = useMutation({
		mutationFn: async (verb: Verb) => {
			const path = `/api/telegram/accounts/${encodeURIComponent(account.accountId)}`;
			if (verb === "remove") await callApi(path, z.null(), { method: "DELETE" });
			else await callApi(`${path}/${verb}`, AccountCard, { method: "POST" });
		},
		onSettled: () => queryClient.invalidateQueries({ queryKey: telegramOptions().queryKey }),
	});
	const hasSession = account.state === "ready" || account.state === "limited";
	const facts = [account.kind === "bot" ? "Bot" : null, account.username && `@${account.username}`, account.phoneHint];
	return (
		<li className="grid gap-3 border-t border-line py-4 first:border-t-0 first:pt-0">
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<div className="min-w-0 grow basis-52">
					<p className="font-medium break-words">
						<bdi>
							<EmojiText text={account.displayName ?? account.name} />
						</bdi>
					</p>
					<p className="text-sm text-sub">
						{[account.name, ...facts].filter((fact) => fact !== null && fact !== "").join(" · ")}
					</p>
				</div>
				<StateBadge tone={TONES[account.state]}>{account.stateLabel}</StateBadge>
			</div>
			{account.stateNote ? <p className="text-sm text-sub">{account.stateNote}</p> : null}
			{act.error ? <FailureNotice failure={failureOf(act.error)} /> : null}
			<div className="flex flex-wrap gap-2">
				{!hasSession && props.onSignIn ? (
					<Button size="small" onClick={props.onSignIn}>
						Sign in again
					</Button>
				) : null}
				{hasSession ? (
					<ConfirmDialog
						trigger={
							<Button look="secondary" size="small" disabled={act.isPending}>
								Log out
							</Button>
						}
						title={`Log ${account.name} out?`}
						text="Telegram ends this session. What was collected stays; collecting goes on once you sign in again."
						action="Log out"
						onConfirm={() => act.mutate("log-out")}
					/>
				) : null}
				{hasSession && account.kind === "user" ? (
					<ConfirmDialog
						trigger={
							<Button look="quiet" size="small" disabled={act.isPending}>
								End other sessions
							</Button>
						}
						title="End all other sessions of this account?"
						text="Every other phone, computer and program signed in to this account is signed out. This one stays."
						action="End them"
						onConfirm={() => act.mutate("revoke-others")}
					/>
				) : null}
				{hasSession ? null : (
					<ConfirmDialog
						trigger={
							<Button look="danger" size="small" disabled={act.isPending}>
								Remove
							</Button>
						}
						title={`Remove ${account.name}?`}
						text="Shiplog forgets the account. What it collected stays."
						action="Remove it"
						onConfirm={() => act.mutate("remove")}
					/>
				)}
			</div>
		</li>
	);
}
