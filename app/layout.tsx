import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/layout/skip-link";
import { readEnv } from "@/lib/env";
import "./globals.css";
import { Providers } from "./providers";

export function generateMetadata(): Metadata {
	return {
		metadataBase: new URL(readEnv().publicUrl),
		title: { default: "Shiplog", template: "%s · Shiplog" },
		description: "An honest weekly recap of a Telegram group, number by number.",
	};
}

export const viewport: Viewport = {
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#fcf7f0" },
		{ media: "(prefers-color-scheme: dark)", color: "#0f0c0a" },
	],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
	const nonce = (await headers()).get("x-nonce") ?? "";
	return (
		<html lang="en" suppressHydrationWarning>
			<body className="font-sans antialiased">
				<Providers nonce={nonce}>
					<SkipLink />
					{children}
				</Providers>
			</body>
		</html>
	);
}
