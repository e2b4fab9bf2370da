/** The group itself (its anonymous admin), the linked channel, and what members forward from elsewhere. */
export const ANNOUNCEMENTS = `
# general w=4
anon: House news: there's a topic for jobs and swaps now. Offers with a price, please, and no "exposure" [[warm 5]]
a> "No exposure" should be in bold
# general w=9
anon: Games got their own corner. The dice are virtual, the crab is real
lucia> the crab thanks you...
# general w=13
anon: New topic: money and small business. Numbers are welcome, boasting is boring, both are allowed [[warm 5]]
# general w=20
anon: We cleaned up the pins. If you miss one, say which, it's in a drawer
a> Can the address of the Thursday call come back, please?
anon> Back on top
# general w=35
anon: Two accounts that wanted to sell us signals are gone. Please don't click, and do tell us when it slips through
# general w=40
anon: Reminder for everyone who came with the newsletter: the topics are on the left, the kettle's in the middle
a> I've been here since spring and didn't know about the left
# general w=47
anon: Winter plan: one longer show night, one repair day, one evening where we only finish things. Dates go to the meet-ups topic [[warm 6; pin]]
a> An evening of finishing, scary and needed
# general w=6
chan: Noticeboard no. 3⏎⏎• Show night on Sunday, unfinished things only⏎• Panel order closes on Friday⏎• Somebody left a red scarf at the workshop [[fwd Kettle & Solder · Noticeboard; warm 5]]
a> The scarf is mine!! It has been on a journey
# general w=19
chan: Noticeboard no. 7⏎⏎• Repair day: 22 things work again⏎• The tool shed is looking for a second ladder⏎• Finished this month: a clock, a crossword, one and a half rugs [[fwd Kettle & Solder · Noticeboard; warm 7]]
elif> The half rug is finished by now
# general w=31
chan: Noticeboard no. 11⏎⏎• Fox & Ferry has a demo⏎• 500 signs in the dictionary⏎• The kettle was descaled [[fwd Kettle & Solder · Noticeboard; warm 8]]
# general w=50
chan: Noticeboard no. 18⏎⏎• Show night in eight days⏎• Two launches are rumoured for next week, we say nothing⏎• The red scarf is back again [[fwd Kettle & Solder · Noticeboard; warm 8]]
a> That scarf has seen more of Europe than I have
b> "We say nothing" 👀
# jobs
a: A residency for people who build odd instruments, three weeks, room and workbench included, apply by the 15th: https://odd-instruments.example [[fwd Workbench Residencies]]
b> Sharing with everybody in the cellar, thank you
# meet
a: Small fair for handmade electronics, tables from 15 €, they still have six [[fwd Makers of the Valley]]
b> Took one! Who shares the other half?
c> Me, I've two things and a lamp
# help
a: Good short text on why your backups are lying to you: https://quiet-ops.example/backups [[fwd Quiet Ops]]
b> I feel seen by paragraph two
# business
a: Grant for tiny cultural software, up to 4,000, two pages to fill in [[fwd City Culture Office]]
b> Two pages? I'd fill in two pages for a sandwich
# ru
a: Бесплатные часы на фрезере для участников ярмарки, запись до пятницы [[fwd Мастерская на Заводской]]
b> Записался, беру фанеру и терпение
# fa
a: کارگاه رایگان تعمیر رادیو، ظرفیت محدود [[fwd خانه‌ی سازندگان]]
b> من ثبت‌نام کردم، کسی می‌آید با هم برویم؟
# general
a: [[gif; via @gif]]
a: me, opening the project after two weeks
b> Same animal, other desk
# general
a: when the test passes and you haven't changed anything [[gif; via @gif; mood 🤣]]
# hardware
a: live footage of my desk fan meeting my resistors [[video 6; mood 🤣]]
b> They're free now
`;
