"use client";

import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";

export default function ErrorPage({
	error,
	retry,
}: {
	readonly error: Error & { readonly digest?: string };
	readonly retry: () => void;
}) {
	return (
		<MessagePage
			mark="!"
			title="This page could not be made"
			text={`Something failed on our side${error.digest ? ` (look for ${error.digest} in the log)` : ""}. Nothing was lost.`}
		>
			<Button onClick={retry}>Try again</Button>
		</MessagePage>
	);
}
