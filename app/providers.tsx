"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { type ReactNode, useState } from "react";
import { makeQueryClient } from "@/lib/dashboard/query-client";

/** What every page's client side stands on; `nonce` is this response's permission for inline code. */
export function Providers({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
	const [queryClient] = useState(makeQueryClient);
	return (
		<CSPProvider nonce={nonce}>
			<ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce}>
				<QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
			</ThemeProvider>
		</CSPProvider>
	);
}
