import type { ComponentProps } from "react";
import { cn } from "./cn";

const BASE =
	"inline-flex items-center justify-center gap-2 rounded-full font-medium whitespace-nowrap transition-colors select-none disabled:opacity-55 disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0";

const LOOK = {
	primary: "bg-button text-button-ink hover:bg-button/90",
	secondary: "bg-surface text-ink border border-line hover:border-line-strong",
	quiet: "text-sub hover:text-ink hover:bg-sunken",
	danger: "bg-bad-soft text-bad hover:bg-bad-soft/70",
} as const;

/** Heights meet WCAG 2.2's 24 px target and, but for `small`, a thumb's 44. */
const SIZE = { small: "h-9 px-3.5 text-sm", medium: "h-11 px-5 text-[0.9375rem]", icon: "size-11" } as const;

export interface ButtonLook {
	readonly look?: keyof typeof LOOK;
	readonly size?: keyof typeof SIZE;
}

/** Classes of a button, for links that look like one. */
export function buttonClass({ look = "primary", size = "medium" }: ButtonLook = {}, className?: string): string {
	return cn(BASE, LOOK[look], SIZE[size], className);
}

export function Button({ look, size, className, type = "button", ...props }: ComponentProps<"button"> & ButtonLook) {
	return (
		<button
			type={type}
			className={buttonClass({ ...(look && { look }), ...(size && { size }) }, className)}
			{...props}
		/>
	);
}
