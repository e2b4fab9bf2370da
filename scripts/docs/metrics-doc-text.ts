/** The rules all metrics share. */
export const GROUND_RULES = `## Rules for all of them

- **Week.** Monday 00:00 to the next Monday 00:00 on the group's own clock, half-open. Its key is the Monday; \`2026-W47\` is only
  how it is shown. A week in which the clock changes has an hour more or less, and all of its hours count.
- **People.** Humans, and accounts deleted since. Bots, channels, anonymous admins, Telegram itself and senders a source does not name are
  counted in \`messages_total\` and in the split by sender, and in nothing that speaks of people.
- **Post.** An album is one post. A message deleted later keeps counting. Service rows (joins, pins, topics) are never posts.
- **Reply.** A post that answers a stored message of another person. Posting into a forum topic is not replying to its root.
- **Status.** \`ok\`: whole. \`partial\`: a value, but part of the data is missing. \`unknown\`: it cannot be said. \`pending\`: time has
  not run out yet. \`suppressed\`: withheld. Only the first two have a value; unknown is never written as zero, and a quotient over
  zero is unknown.
- **Coverage.** Sources say which unbroken stretches of history they held. Those that overlap are one, and so are
  two with a seam between them, unless the seam skips 500 message numbers, or any number in a silence of a week or more. A stretch ends
  with its last row. A week is complete when it is over and 95 % of its hours are held.
- **Change.** A percentage only from 10 on, below that the difference; from zero is "new", to zero "stopped"; shares differ in
  points. Only two whole weeks are compared. An arrow needs more than two standard deviations: 2·√max(before, 1) for counts,
  the binomial band for shares.
- **Public view.** No people; rates over fewer than five and cells of one to four are withheld.`;

export const BREAKDOWNS = `- **Heat map** (8): people's posts by local weekday and clock hour. An hour the clock repeats falls twice into its cell; one it skips stays empty.
- **Days** (3): posts and active people on each of the seven local days.
- **Active days** (7): how many people were active on one, two, … seven days.
- **Posters, repliers, new voices**: people by posts, by replies to others, and by posts in their first week; at most 50, ties by id.
- **Content** (9): people's posts by kind; an album has the kind of its first item.
- **Topics** (9): people's posts by forum topic. Posts from before the forum are in General, topic 1.
- **Senders**: posts by kind of sender, the only place where bots and channels appear.
- **Reactions** (53): reactions standing on people's posts by emoji, at most 20; \`null\` when no source shows them.`;

export const WORKED_EXAMPLE = `\`tests/blueprints/ordinary-week.ts\` lists every message of one small week and the value of every metric, divided by hand. Weeks with
a change of clocks, a year's end, one poster, a tie, a forum, no message at all and a hole in history are beside it. The same tables are
stored in a database and measured through SQL in \`tests/integration/rollup-blueprints.test.ts\`.`;
