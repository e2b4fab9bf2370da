import Link from "next/link";
import { MessagePage } from "@/components/layout/message-page";
import { buttonClass } from "@/components/ui/button";

export const metadata = { title: "Not found" };

export default function NotFound() {
	return (
		<MessagePage
			mark="404"
			title="There is nothing at this address"
			text="The link may be mistyped, or whatever stood here was taken back."
		>
			<Link href="/" className={buttonClass()}>
				To the front page
			</Link>
		</MessagePage>
	);
}
