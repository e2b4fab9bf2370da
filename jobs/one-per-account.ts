/**
 * One Telegram session does one thing at a time: functions that name this share one place an account, step by step, so
 * that a long backfill and a due sweep take turns.
 */
export const ONE_PER_ACCOUNT = { scope: "env", key: '"telegram:" + event.data.accountId', limit: 1 } as const;
