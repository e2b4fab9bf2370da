"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { LoginStatus } from "@/lib/dashboard/telegram-contract";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { TextField } from "../ui/field";
import { Segmented } from "../ui/segmented";

type Way = "phone" | "qr" | "bot";

const WAYS = [
	{ value: "phone", label: "Phone" },
	{ value: "qr", label: "QR code" },
	{ value: "bot", label: "Bot" },
] as const;

const ACTIONS: Record<Way, string> = { phone: "Send a code", qr: "Show a QR code", bot: "Sign the bot in" };
const BUSY: Record<Way, string> = { phone: "Asking Telegram…", qr: "Asking Telegram…", bot: "Signing in…" };

/** How to sign in, and the first thing Telegram wants to know. */
export function SignInStart(props: { readonly name: string | null; readonly onBegun: (status: LoginStatus) => void }) {
	const [way, setWay] = useState<Way>("phone");
	const start = useMutation({
		mutationFn: (form: Record<string, string>) =>
			callApi(`/api/telegram/logins/${way}`, LoginStatus, sendJson("POST", form)),
		onSuccess: props.onBegun,
	});
	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const entries = [...form.entries()].map(([field, value]) => [field, String(value)] as const);
		start.mutate({ ...(props.name === null ? {} : { name: props.name }), ...Object.fromEntries(entries) });
	}
	const problem = start.error ? failureOf(start.error) : null;
	return (
		<form method="post" onSubmit={submit} className="grid grid-cols-1 gap-5">
			<Segmented label="Sign in by" segments={WAYS} value={way} onChange={setWay} />
			{problem ? <FailureNotice failure={problem} /> : null}
			{props.name === null ? (
				<TextField
					label="Name of the account here"
					name="name"
					defaultValue="main"
					required
					autoComplete="off"
					pattern="[a-z0-9][a-z0-9\-]{0,30}"
					hint="Small letters, digits and hyphens; the command line calls it so."
				/>
			) : null}
			{way === "phone" ? (
				<TextField
					label="Phone number"
					name="phone"
					type="tel"
					autoComplete="tel"
					placeholder="+44 20 7946 0000"
					required
					hint="With the country code. Telegram sends a code to your app or by SMS."
				/>
			) : null}
			{way === "bot" ? (
				<TextField
					label="Bot token"
					name="token"
					type="password"
					autoComplete="off"
					required
					hint="From @BotFather. The bot must be a member of the group it posts to."
				/>
			) : null}
			<Button type="submit" disabled={start.isPending} className="justify-self-start">
				{start.isPending ? BUSY[way] : ACTIONS[way]}
			</Button>
		</form>
	);
}
