import type { RecapView } from "@/lib/recap/recap-view";
import type { ServiceContext } from "../context";
import { viewRecap } from "./view-recap";

/** A week's recap in words, without the document behind it. Throws like `getRecap`. */
export async function buildView(ctx: ServiceContext, input: Parameters<typeof viewRecap>[1]): Promise<RecapView> {
	return (await viewRecap(ctx, input)).view;
}
