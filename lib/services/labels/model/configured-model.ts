import { readEnv } from "@/lib/env";
import type { ModelEnv } from "@/lib/settings/model-env";

/** The language model whoever runs this server has set up; `null`: none. */
export function configuredModel(): ModelEnv | null {
	return readEnv().model;
}
