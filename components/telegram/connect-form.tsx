"use client";

import type { FormEvent } from "react";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { TextField } from "../ui/field";
import { useConnect } from "./use-connect";

/** A group named by hand. */
export function ConnectForm({ accountId }: { readonly accountId: string }) {
	const connect = useConnect(accountId);
	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const form = event.currentTarget;
		connect.mutate(String(new FormData(form).get("ref") ?? ""), { onSuccess: () => form.reset() });
	}
	return (
		<form method="post" onSubmit={submit} className="grid grid-cols-1 gap-3">
			{connect.error ? <FailureNotice failure={failureOf(connect.error)} /> : null}
			<div className="flex flex-wrap items-end gap-3">
				<TextField
					label="Username or link"
					name="ref"
					placeholder="@group or t.me/group"
					required
					autoComplete="off"
					className="min-w-0 grow basis-64"
				/>
				<Button type="submit" disabled={connect.isPending} className="h-12">
					{connect.isPending ? "Looking…" : "Collect it"}
				</Button>
			</div>
			{connect.data ? (
				<p role="status" className="text-sm text-sub">
					{connect.data.group.title} is being collected.
				</p>
			) : null}
		</form>
	);
}
