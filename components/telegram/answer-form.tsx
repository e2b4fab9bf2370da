"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { LoginStatus } from "@/lib/dashboard/telegram-contract";
import { loginOptions } from "@/lib/dashboard/telegram-query-options";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { TextField } from "../ui/field";

/** The code Telegram sent, or the account's own password. */
export function AnswerForm({ status }: { readonly status: LoginStatus }) {
	const queryClient = useQueryClient();
	const isCode = status.step === "code_sent";
	const field = isCode ? "code" : "password";
	const answer = useMutation({
		mutationFn: (text: string) =>
			callApi(
				`/api/telegram/logins/${encodeURIComponent(status.loginId)}/${field}`,
				LoginStatus,
				sendJson("POST", { [field]: text }),
			),
		onSuccess: (next) => queryClient.setQueryData(loginOptions(status.loginId).queryKey, next),
	});
	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		answer.mutate(String(new FormData(event.currentTarget).get(field) ?? ""));
	}
	const complaint = status.problem ? [status.problem.message, status.problem.hint].filter(Boolean).join(" ") : null;
	return (
		<form method="post" onSubmit={submit} className="grid grid-cols-1 gap-5">
			<p className="font-medium">{status.note}</p>
			{answer.error ? <FailureNotice failure={failureOf(answer.error)} /> : null}
			{isCode ? (
				<TextField
					label="Code"
					name="code"
					inputMode="numeric"
					autoComplete="one-time-code"
					required
					autoFocus
					error={complaint}
				/>
			) : (
				<TextField
					label="Telegram password"
					name="password"
					type="password"
					autoComplete="current-password"
					required
					autoFocus
					error={complaint}
					{...(status.passwordHint ? { hint: `Your hint: ${status.passwordHint}` } : {})}
				/>
			)}
			<Button type="submit" disabled={answer.isPending} className="justify-self-start">
				{answer.isPending ? "Checking…" : "Go on"}
			</Button>
		</form>
	);
}
