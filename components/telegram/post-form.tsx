"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import type { PictureLocale } from "@/lib/dashboard/recap-contract";
import { PublicationCard, type PublicationPreview, type PublishRequest } from "@/lib/dashboard/telegram-contract";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Select } from "../ui/select";

/** Who posts, into which topic, and the button that does it. */
export function PostForm(props: {
	readonly preview: PublicationPreview;
	readonly slug: string;
	readonly week: string;
	readonly locale: PictureLocale;
	readonly queryKey: readonly string[];
}) {
	const { preview } = props;
	const [accountId, setAccountId] = useState(preview.accounts[0]?.accountId ?? "");
	const [topicId, setTopicId] = useState("0");
	const queryClient = useQueryClient();
	const publish = useMutation({
		mutationFn: (request: PublishRequest) =>
			callApi(`/api/groups/${encodeURIComponent(props.slug)}/publications`, PublicationCard, sendJson("POST", request)),
		onSettled: () => queryClient.invalidateQueries({ queryKey: [...props.queryKey] }),
	});
	const send = () =>
		publish.mutate({
			week: props.week,
			accountId,
			locale: props.locale,
			again: preview.publications.some((card) => card.state === "deleted"),
			...(topicId === "0" ? {} : { topicId: Number(topicId) }),
		});
	const accounts = preview.accounts.map(({ accountId: value, label }) => ({ value, label: `as ${label}` }));
	const topics = [
		{ value: "0", label: "in no topic" },
		...preview.topics.map((topic) => ({ value: String(topic.topicId), label: `in ${topic.title}` })),
	];
	return (
		<>
			{publish.error ? <FailureNotice failure={failureOf(publish.error)} /> : null}
			<div className="flex flex-wrap items-center gap-3">
				<ConfirmDialog
					trigger={
						<Button disabled={publish.isPending}>
							<Send aria-hidden />
							{publish.isPending ? "Posting…" : "Post it"}
						</Button>
					}
					title={`Post to ${preview.chatTitle}?`}
					text="Everybody in the group sees the picture with its caption. You can delete it from here later."
					action="Post it"
					onConfirm={send}
				/>
				{accounts.length > 1 ? (
					<Select label="Post as" items={accounts} value={accountId} onChange={setAccountId} className="max-w-56" />
				) : null}
				{preview.topics.length > 0 ? (
					<Select label="Topic" items={topics} value={topicId} onChange={setTopicId} className="max-w-56" />
				) : null}
			</div>
		</>
	);
}
