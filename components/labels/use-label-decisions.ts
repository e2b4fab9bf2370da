"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sendLabelDecision } from "@/lib/dashboard/labels-query-options";
import type { Label } from "@/lib/domain/label";

/** A message's labels as they are, and as taps have changed them since. */
export function useLabelDecisions(props: {
	readonly slug: string;
	readonly messageId: number;
	readonly labels: readonly Label[];
	readonly onDecided?: (() => void) | undefined;
}) {
	const { slug, messageId, labels, onDecided } = props;
	const [decided, setDecided] = useState<Partial<Record<Label, boolean>>>({});
	const send = useMutation({
		mutationFn: (decision: { label: Label; isSet: boolean }) => sendLabelDecision(slug, messageId, decision),
		onMutate: ({ label, isSet }) => setDecided((now) => ({ ...now, [label]: isSet })),
		// What was tapped is shown at once, and taken back where it could not be stored.
		onError: (_error, { label, isSet }) => setDecided((now) => ({ ...now, [label]: !isSet })),
		onSuccess: () => onDecided?.(),
	});
	const has = (label: Label) => decided[label] ?? labels.includes(label);
	return {
		has,
		/** Tapped here, so that a label taken away stays in sight and can be put back. */
		isTouched: (label: Label) => decided[label] !== undefined,
		toggle: (label: Label) => send.mutate({ label, isSet: !has(label) }),
		hasFailed: send.isError,
	};
}
