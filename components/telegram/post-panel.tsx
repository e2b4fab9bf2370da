"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import type { PictureLocale } from "@/lib/dashboard/recap-contract";
import { PublicationCard, type PublicationPreview, type PublishRequest } from "@/lib/dashboard/telegram-contract";
import { publicationsOptions } from "@/lib/dashboard/telegram-query-options";
import { Button, buttonClass } from "../ui/button";
import { SectionCard } from "../ui/card";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";
import { Skeleton } from "../ui/skeleton";
import { PublicationRow } from "./publication-row";

/** Sends a frozen recap into its group, once, and shows what became of it. */
export function PostPanel(props: { readonly slug: string; readonly week: string; readonly locale: PictureLocale }) {
	const options = publicationsOptions(props.slug, props.week);
	const { data, error } = useQuery(options);
	return (
		<SectionCard
			id="post"
			title="Post to Telegram"
			lead="The picture and its caption go into the group as one photo. It is posted once, however often you ask."
		>
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			{data === undefined && !error ? <Skeleton className="h-24" /> : null}
			{data ? <PostForm preview={data} {...props} queryKey={options.queryKey} /> : null}
		</SectionCard>
	);
}

function PostForm(props: {
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
	const [problem] = preview.problems;
	return (
		<div className="grid grid-cols-1 gap-4">
			{publish.error ? <FailureNotice failure={failureOf(publish.error)} /> : null}
			{problem ? (
				<Notice tone="plain" title={problem.message}>
					{problem.hint}
				</Notice>
			) : null}
			{problem && preview.accounts.length === 0 ? (
				<Link href="/telegram" className={buttonClass({ look: "secondary", size: "small" }, "justify-self-start")}>
					Open Telegram settings
				</Link>
			) : null}
			{problem ? null : (
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
			)}
			{preview.publications.length > 0 ? (
				<ul aria-label="Posts of this recap" className="grid gap-4">
					{preview.publications.map((card) => (
						<PublicationRow key={card.publicationId} card={card} queryKey={props.queryKey} />
					))}
				</ul>
			) : null}
		</div>
	);
}
