import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { SetupForm } from "@/components/auth/setup-form";
import { readPageSession } from "@/lib/auth/page-session";
import { hasOwner } from "@/lib/services/auth/has-owner";

export const metadata = { title: "Set up" };

export default async function SetupPage() {
	const { ctx } = await readPageSession();
	if (await hasOwner(ctx)) redirect("/login");
	return (
		<AuthPage
			title="Whose log is this?"
			lead="This workspace is empty. Its first account owns it, and there can be only one first."
		>
			<SetupForm />
		</AuthPage>
	);
}
