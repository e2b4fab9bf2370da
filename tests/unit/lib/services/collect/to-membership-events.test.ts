import { describe, expect, test } from "vitest";
import type { Peer } from "@/lib/domain/member";
import type { ServiceMember, ServiceMessage } from "@/lib/domain/message";
import type { PeerId } from "@/lib/domain/peer-id";
import { toMembershipEvents } from "@/lib/services/collect/to-membership-events";

const ada: Peer = { peerId: 1 as PeerId, name: "Ada", kind: "human" };
const named = (name: string): ServiceMember => ({ peerId: null, name });

function aServiceMessage(
	action: string,
	members: readonly (ServiceMember | null)[],
	actor: Peer | null = ada,
): ServiceMessage {
	return {
		messageId: 7,
		sentAt: new Date("2025-03-03T09:00:00Z"),
		action,
		actor,
		members,
		title: null,
		targetMessageId: null,
		inviter: null,
	};
}

const kindsOf = (service: ServiceMessage) =>
	toMembershipEvents(service).map(({ kind, peerId, name }) => [kind, peerId, name]);

describe("comings and goings told by a service row", () => {
	test("adding oneself is joining, adding others is adding, and a hidden person counts", () => {
		const members = [named("Ada"), named("Bo"), null];
		expect(kindsOf(aServiceMessage("invite_members", members))).toEqual([
			["joined", 1, "Ada"],
			["added", null, "Bo"],
			["added", null, null],
		]);
	});

	test("removing oneself is leaving, removing others is removing", () => {
		expect(kindsOf(aServiceMessage("remove_members", [named("Ada"), named("Bo")]))).toEqual([
			["left", 1, "Ada"],
			["removed", null, "Bo"],
		]);
	});

	test("ids decide where there are any: a namesake is somebody else", () => {
		const namesake = { peerId: 2 as PeerId, name: "Ada" };
		expect(kindsOf(aServiceMessage("invite_members", [namesake]))).toEqual([["added", 2, "Ada"]]);
	});

	test("a join by link is counted also when the export hides who it was", () => {
		expect(kindsOf(aServiceMessage("join_group_by_link", [], null))).toEqual([["joined_by_link", null, null]]);
		expect(kindsOf(aServiceMessage("join_group_by_request", []))).toEqual([["joined_by_request", 1, "Ada"]]);
	});

	test("creating a group, pinning and the like bring nobody in", () => {
		expect(kindsOf(aServiceMessage("create_group", [named("Bo")]))).toEqual([]);
		expect(kindsOf(aServiceMessage("pin_message", []))).toEqual([]);
	});
});
