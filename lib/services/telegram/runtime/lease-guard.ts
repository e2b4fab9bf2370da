import type { Lease } from "../lease/lease";
import type { AccountGate } from "./account-session";

/** A gate that sends nothing once the lease is lost: timers may come late, e.g. when the machine slept. */
export function guardByLease(gate: AccountGate, lease: Pick<Lease, "assertHeld">): AccountGate {
	return {
		run: (call, send) =>
			gate.run(call, () => {
				lease.assertHeld();
				return send();
			}),
		pauseForMembers: (from, to, signal) => gate.pauseForMembers(from, to, signal),
		close: () => gate.close(),
	};
}
