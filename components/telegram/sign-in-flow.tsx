"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { z } from "zod";
import { callApi } from "@/lib/dashboard/api-client";
import type { LoginStatus } from "@/lib/dashboard/telegram-contract";
import { loginOptions, telegramOptions } from "@/lib/dashboard/telegram-query-options";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { AnswerForm } from "./answer-form";
import { QrPanel } from "./qr-panel";
import { SignInStart } from "./sign-in-start";

/** A sign-in from its first question to the account. `name`: of the account that signs in again; `null`: a new one. */
export function SignInFlow(props: { readonly name: string | null; readonly onClose: (() => void) | null }) {
	const [loginId, setLoginId] = useState<string | null>(null);
	const queryClient = useQueryClient();
	function begin(status: LoginStatus) {
		queryClient.setQueryData(loginOptions(status.loginId).queryKey, status);
		setLoginId(status.loginId);
	}
	function cancel() {
		props.onClose?.();
		// The server forgets an unfinished sign-in by itself; saying so frees the account at once.
		if (loginId === null) return;
		const path = `/api/telegram/logins/${encodeURIComponent(loginId)}`;
		callApi(path, z.null(), { method: "DELETE" }).catch(() => undefined);
	}
	return (
		<div className="mt-4 grid max-w-lg grid-cols-1 gap-5 rounded-2xl bg-sunken/60 p-4 sm:p-5">
			{loginId === null ? (
				<SignInStart name={props.name} onBegun={begin} />
			) : (
				<RunningSignIn loginId={loginId} onAgain={() => setLoginId(null)} onDone={props.onClose} />
			)}
			{props.onClose ? (
				<Button look="quiet" size="small" className="justify-self-start" onClick={cancel}>
					Cancel
				</Button>
			) : null}
		</div>
	);
}

function RunningSignIn(props: {
	readonly loginId: string;
	readonly onAgain: () => void;
	readonly onDone: (() => void) | null;
}) {
	const queryClient = useQueryClient();
	const { data, error } = useQuery(loginOptions(props.loginId));
	const isDone = data?.step === "done";
	const { onDone } = props;
	useEffect(() => {
		if (!isDone) return;
		void queryClient.invalidateQueries({ queryKey: telegramOptions().queryKey, exact: true });
		onDone?.();
	}, [isDone, onDone, queryClient]);
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : <Skeleton className="h-32" />;
	if (data.step === "failed" || data.step === "done") {
		const isFailed = data.step === "failed";
		return (
			<div className="grid gap-4">
				<Notice tone={isFailed ? "bad" : "plain"} title={data.problem?.message ?? data.note}>
					{data.problem?.hint}
				</Notice>
				{isFailed ? (
					<Button className="justify-self-start" onClick={props.onAgain}>
						Start again
					</Button>
				) : null}
			</div>
		);
	}
	if (data.step === "qr_shown") return <QrPanel status={data} />;
	return <AnswerForm key={data.step} status={data} />;
}
