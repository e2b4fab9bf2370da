/** A QR sign-in that this process shows and waits for. */
export interface QrDriver {
	readonly accountId: string;
	/** Settles when the first code is stored, or the sign-in has come to an end before that. */
	readonly shown: Promise<void>;
	/** Settles when its connection is closed. */
	readonly ended: Promise<void>;
	cancel(): void;
}

/** On globalThis because Next loads one module several times. */
const held = globalThis as typeof globalThis & { shiplogQrDrivers?: Map<string, QrDriver> | undefined };

function drivers(): Map<string, QrDriver> {
	held.shiplogQrDrivers ??= new Map();
	return held.shiplogQrDrivers;
}

export function findQrDriver(loginId: string): QrDriver | null {
	return drivers().get(loginId) ?? null;
}

/** Holds a driver until it has ended. */
export function holdQrDriver(loginId: string, driver: QrDriver): void {
	drivers().set(loginId, driver);
	void driver.ended.finally(() => drivers().delete(loginId));
}

/** Stops showing codes for an account, or (without one) at all; settles when the connections are closed. */
export async function cancelQrLogins(accountId?: string): Promise<void> {
	const ending = [...drivers().values()].filter((driver) => accountId === undefined || driver.accountId === accountId);
	for (const driver of ending) driver.cancel();
	await Promise.all(ending.map(({ ended }) => ended));
}

/** The same for all, before the store is closed. */
export function cancelAllQrLogins(): Promise<void> {
	return cancelQrLogins();
}
