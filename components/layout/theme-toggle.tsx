"use client";

import { Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { Button } from "../ui/button";

/** Light or dark. Both icons are drawn and the style picks one, so the server's markup fits either theme. */
export function ThemeToggle() {
	const { resolvedTheme, setTheme } = useTheme();
	return (
		<Button
			look="quiet"
			size="icon"
			aria-label="Switch between light and dark"
			onClick={() => setTheme(resolvedTheme === "dark" ? "light" : "dark")}
		>
			<Sun aria-hidden className="hidden dark:block" />
			<Moon aria-hidden className="dark:hidden" />
		</Button>
	);
}
