"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import { groupsOptions } from "@/lib/dashboard/query-options";
import { buttonClass } from "../ui/button";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { GroupCard } from "./group-card";
import { NoGroups } from "./no-groups";

/** Every group, or the invitation to bring one. */
export function GroupList() {
	const { data, error } = useQuery(groupsOptions());
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : null;
	if (data.groups.length === 0) return <NoGroups />;
	return (
		<>
			<div className="mb-6 flex flex-wrap items-center justify-between gap-4">
				<h1 className="display text-4xl">Groups</h1>
				<Link href="/import" className={buttonClass({ look: "secondary" })}>
					<Plus aria-hidden />
					Import an export
				</Link>
			</div>
			<ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
				{data.groups.map((group) => (
					<li key={group.slug}>
						<GroupCard group={group} />
					</li>
				))}
			</ul>
		</>
	);
}
