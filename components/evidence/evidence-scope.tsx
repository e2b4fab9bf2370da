"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";

/** The week whose numbers can be asked what they rest on. */
export interface EvidenceScopeValue {
	readonly slug: string;
	/** Monday. */
	readonly week: string;
}

const Scope = createContext<EvidenceScopeValue | null>(null);

/** Within it every number opens its evidence; without it, as on public pages, numbers are only numbers. */
export function EvidenceScope({ slug, week, children }: EvidenceScopeValue & { readonly children: ReactNode }) {
	const value = useMemo(() => ({ slug, week }), [slug, week]);
	return <Scope value={value}>{children}</Scope>;
}

export function useEvidenceScope(): EvidenceScopeValue | null {
	return useContext(Scope);
}
