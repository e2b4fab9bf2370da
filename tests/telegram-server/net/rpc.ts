import { RpcError } from "../rpc-error";

/** Short for tests: `rpc(420, "FLOOD_WAIT_2")`. */
export function rpc(code: number, text: string): RpcError {
	return new RpcError(code, text);
}
