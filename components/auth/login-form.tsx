"use client";

import { type FormEvent, useState } from "react";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { safePath, signInWithPassword } from "./sign-in";

/** Address and password; `next` is the page that asked for a sign-in. */
export function LoginForm({ next }: { readonly next: string | null }) {
	const [complaint, setComplaint] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);

	async function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		setBusy(true);
		const form = new FormData(event.currentTarget);
		const failure = await signInWithPassword(String(form.get("email")), String(form.get("password")));
		setComplaint(failure);
		setBusy(failure === null);
		// A whole page load: everything rendered for a stranger is thrown away.
		if (failure === null) window.location.assign(safePath(next));
	}

	return (
		<form method="post" onSubmit={submit} className="grid gap-5">
			{complaint ? <Notice tone="bad" title={complaint} /> : null}
			<TextField label="Email" name="email" type="email" autoComplete="username" required />
			<TextField label="Password" name="password" type="password" autoComplete="current-password" required />
			<Button type="submit" disabled={isBusy}>
				{isBusy ? "Signing in…" : "Sign in"}
			</Button>
		</form>
	);
}
