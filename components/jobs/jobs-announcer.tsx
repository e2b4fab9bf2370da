"use client";

import { useEffect, useRef, useState } from "react";
import type { JobsPage } from "@/lib/dashboard/jobs-contract";
import { jobsNews } from "./jobs-news";

/** Tells screen readers what changed by itself, and only what matters: figures that move stay silent. */
export function JobsAnnouncer({ page }: { readonly page: JobsPage }) {
	const before = useRef(page);
	const [words, setWords] = useState("");
	useEffect(() => {
		const news = jobsNews(before.current, page);
		before.current = page;
		if (news !== null) setWords(news);
	}, [page]);
	return (
		<p role="status" className="sr-only">
			{words}
		</p>
	);
}
