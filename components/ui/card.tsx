import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A sheet of paper on the desk. */
export function Card({ className, ...props }: ComponentProps<"div">) {
	return <div className={cn("rounded-card border border-line bg-surface p-5 sm:p-6", className)} {...props} />;
}

/** A card that is a section of the page, named by its heading. */
export function SectionCard(props: {
	readonly id: string;
	readonly title: string;
	readonly lead?: ReactNode;
	readonly aside?: ReactNode;
	readonly className?: string;
	readonly children: ReactNode;
}) {
	return (
		<section
			aria-labelledby={props.id}
			className={cn("rounded-card border border-line bg-surface p-5 sm:p-6", props.className)}
		>
			<div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
				<h2 id={props.id} className="text-lg font-semibold tracking-tight">
					{props.title}
				</h2>
				{props.aside}
				{props.lead ? <p className="basis-full text-sm text-sub">{props.lead}</p> : null}
			</div>
			{props.children}
		</section>
	);
}
