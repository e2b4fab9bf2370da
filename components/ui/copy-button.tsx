"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonLook } from "./button";

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, label, ...look }: { readonly text: string; readonly label: string } & ButtonLook) {
	const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
	const copy = () =>
		navigator.clipboard.writeText(text).then(
			() => setState("copied"),
			() => setState("refused"),
		);
	const words = { idle: label, copied: "Copied", refused: "Copying is blocked here" }[state];
	return (
		<Button look="secondary" size="small" {...look} onClick={copy} onBlur={() => setState("idle")}>
			{state === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
			<span aria-live="polite">{words}</span>
		</Button>
	);
}
