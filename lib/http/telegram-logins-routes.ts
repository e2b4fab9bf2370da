import { createRoute, z } from "@hono/zod-openapi";
import {
	BotLoginRequest,
	CodeAnswer,
	LoginStatus,
	PasswordAnswer,
	PhoneLoginRequest,
	QrLoginRequest,
} from "@/lib/dashboard/telegram-contract";
import { answerSignInCode, answerSignInPassword, getSignIn } from "@/lib/services/dashboard/telegram/answer-sign-in";
import { startBotSignIn, startPhoneSignIn, startQrSignIn } from "@/lib/services/dashboard/telegram/start-sign-in";
import { cancelLogin } from "@/lib/services/telegram/login/cancel-login";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";

const LoginParam = z.object({ loginId: z.string().max(64) });
const begun = { 201: answers("The sign-in, and its next step.", LoginStatus), ...refusals(401, 403, 409, 422, 429) };
const standing = { 200: answers("Where it stands.", LoginStatus), ...refusals(401, 403, 404, 409, 422, 429) };

const phoneRoute = createRoute({
	method: "post",
	path: "/telegram/logins/phone",
	summary: "Begin a sign-in: Telegram sends a code to the number",
	security: MEMBERS,
	request: { body: { ...json(PhoneLoginRequest), required: true } },
	responses: begun,
});

const qrRoute = createRoute({
	method: "post",
	path: "/telegram/logins/qr",
	summary: "Begin a sign-in by a QR code, drawn here; poll it until it is scanned",
	security: MEMBERS,
	request: { body: { ...json(QrLoginRequest), required: true } },
	responses: begun,
});

const botRoute = createRoute({
	method: "post",
	path: "/telegram/logins/bot",
	summary: "Sign a bot in by its token",
	security: MEMBERS,
	request: { body: { ...json(BotLoginRequest), required: true } },
	responses: begun,
});

const statusRoute = createRoute({
	method: "get",
	path: "/telegram/logins/{loginId}",
	summary: "Where a sign-in stands",
	security: MEMBERS,
	request: { params: LoginParam },
	responses: standing,
});

const codeRoute = createRoute({
	method: "post",
	path: "/telegram/logins/{loginId}/code",
	summary: "Answer with the code Telegram sent",
	security: MEMBERS,
	request: { params: LoginParam, body: { ...json(CodeAnswer), required: true } },
	responses: standing,
});

const passwordRoute = createRoute({
	method: "post",
	path: "/telegram/logins/{loginId}/password",
	summary: "Answer with the password of two-step verification",
	security: MEMBERS,
	request: { params: LoginParam, body: { ...json(PasswordAnswer), required: true } },
	responses: standing,
});

const cancelRoute = createRoute({
	method: "delete",
	path: "/telegram/logins/{loginId}",
	summary: "Give a sign-in up",
	security: MEMBERS,
	request: { params: LoginParam },
	responses: { 204: { description: "It is forgotten." }, ...refusals(401, 403) },
});

/** Signing in to Telegram, step by step. Nothing secret is ever answered. */
export function telegramLoginsRoutes() {
	return apiRouter()
		.openapi(phoneRoute, async (c) => c.json(await startPhoneSignIn(c.get("ctx"), c.req.valid("json")), 201))
		.openapi(qrRoute, async (c) => c.json(await startQrSignIn(c.get("ctx"), c.req.valid("json")), 201))
		.openapi(botRoute, async (c) => c.json(await startBotSignIn(c.get("ctx"), c.req.valid("json")), 201))
		.openapi(statusRoute, async (c) => c.json(await getSignIn(c.get("ctx"), c.req.valid("param")), 200))
		.openapi(codeRoute, async (c) => {
			const answer = { ...c.req.valid("param"), ...c.req.valid("json") };
			return c.json(await answerSignInCode(c.get("ctx"), answer), 200);
		})
		.openapi(passwordRoute, async (c) => {
			const answer = { ...c.req.valid("param"), ...c.req.valid("json") };
			return c.json(await answerSignInPassword(c.get("ctx"), answer), 200);
		})
		.openapi(cancelRoute, async (c) => {
			await cancelLogin(c.get("ctx"), c.req.valid("param"));
			return c.body(null, 204);
		});
}
