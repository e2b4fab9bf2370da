import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { LoginForm } from "@/components/auth/login-form";
import { readPageSession } from "@/lib/auth/page-session";
import { hasOwner } from "@/lib/services/auth/has-owner";

export const metadata = { title: "Sign in" };

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
	const { ctx, session } = await readPageSession();
	if (session !== null) redirect("/groups");
	if (!(await hasOwner(ctx))) redirect("/setup");
	const { next } = await searchParams;
	return (
		<AuthPage title="Sign in" lead="To this workspace's groups and recaps.">
			<LoginForm next={typeof next === "string" ? next : null} />
		</AuthPage>
	);
}
