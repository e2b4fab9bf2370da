import type { ServiceContext } from "@/lib/services/context";
import { openContext } from "@/lib/services/open-context";

type ContextFactory = (job: string) => Promise<ServiceContext>;

const ownContext: ContextFactory = (job) => openContext({ type: "system", job });

/** On globalThis because Next loads one module several times. */
const held = globalThis as typeof globalThis & { shiplogJobContext?: ContextFactory | undefined };

/** The services' context of a job, on the process's one pool. Asked for inside a step: outside it would be I/O in replayed code. */
export async function jobContext(job: string): Promise<ServiceContext> {
	return (held.shiplogJobContext ?? ownContext)(job);
}

/** Makes jobs work on another context (a test's database and clock); `null`: on the process's own again. */
export function provideJobContext(factory: ContextFactory | null): void {
	held.shiplogJobContext = factory ?? undefined;
}
