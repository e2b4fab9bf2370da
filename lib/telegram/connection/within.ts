import { ConnectionLost } from "../failure/connection-lost";

/** Settles as `work` does, or rejects after `ms` or when `signal` is aborted. What came too late is swallowed. */
export function within<T>(work: Promise<T>, ms: number, reason: string, signal?: AbortSignal): Promise<T> {
	signal?.throwIfAborted();
	return new Promise<T>((resolve, reject) => {
		const timer = setTimeout(() => finish(() => reject(new ConnectionLost(reason))), ms);
		const onAbort = () => finish(() => reject(signal?.reason));
		const finish = (settle: () => void) => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
			settle();
		};
		signal?.addEventListener("abort", onAbort, { once: true });
		work.then(
			(value) => finish(() => resolve(value)),
			(error: unknown) => finish(() => reject(error)),
		);
	});
}
