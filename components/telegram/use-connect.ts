import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import { ConnectedGroup } from "@/lib/dashboard/telegram-contract";

/** Starts collecting a chat named by `ref`; lists that show it are asked for again. */
export function useConnect(accountId: string) {
	const queryClient = useQueryClient();
	return useMutation({
		mutationFn: (ref: string) => callApi("/api/telegram/groups", ConnectedGroup, sendJson("POST", { accountId, ref })),
		onSuccess: () =>
			Promise.all([
				queryClient.invalidateQueries({ queryKey: ["telegram"] }),
				queryClient.invalidateQueries({ queryKey: ["groups"] }),
			]),
	});
}
