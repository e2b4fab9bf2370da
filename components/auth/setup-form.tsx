"use client";

import { type FormEvent, useState } from "react";
import { z } from "zod";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import type { ErrorBody } from "@/lib/dashboard/error-contract";
import { Button } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { TextField } from "../ui/field";
import { signInWithPassword } from "./sign-in";

const FIELDS = ["name", "email", "password"] as const;

/** The first visit's form: makes the owner and signs them in. */
export function SetupForm() {
	const [failure, setFailure] = useState<ErrorBody | null>(null);
	const [isBusy, setBusy] = useState(false);
	const complaintAt = (field: string) => (failure?.place?.field === field ? failure.message : null);

	async function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		setBusy(true);
		const form = new FormData(event.currentTarget);
		const owner = {
			name: String(form.get("name")),
			email: String(form.get("email")),
			password: String(form.get("password")),
		};
		try {
			await callApi("/api/setup", z.object({ created: z.literal(true) }), sendJson("POST", owner));
			const refusal = await signInWithPassword(owner.email, owner.password);
			window.location.assign(refusal === null ? "/import" : "/login");
		} catch (error) {
			setFailure(failureOf(error));
			setBusy(false);
		}
	}

	const isAtField = FIELDS.some((field) => complaintAt(field) !== null);
	return (
		<form method="post" onSubmit={submit} className="grid gap-5">
			{failure && !isAtField ? <FailureNotice failure={failure} /> : null}
			<TextField
				label="Your name"
				name="name"
				autoComplete="name"
				maxLength={120}
				required
				error={complaintAt("name")}
			/>
			<TextField
				label="Email"
				name="email"
				type="email"
				autoComplete="username"
				required
				error={complaintAt("email")}
			/>
			<TextField
				label="Password"
				name="password"
				type="password"
				autoComplete="new-password"
				minLength={10}
				required
				hint="At least 10 characters. A few words are easier to remember than a few signs."
				error={complaintAt("password")}
			/>
			<Button type="submit" disabled={isBusy}>
				{isBusy ? "Creating…" : "Create the owner account"}
			</Button>
		</form>
	);
}
