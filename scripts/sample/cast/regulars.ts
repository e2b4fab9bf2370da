/** Those who came one by one over the year, and stayed or not. Columns: see `parseRoster`. */
export const REGULARS = `
priya | प्रिया नायर 🌼 | Priya | hi,en | 4 | evening | 18 | 4-51 | asker bang
minjun | 김민준 🎮 | Minjun | en | 7 | late | 16 | 4-51 | lower
sven | Sven Kettler 🚂 | Sven | de,en | 0 | evening | 17 | 4-51 | helper
yui | 佐伯 ゆい 🌱 | ゆい | ja,en | 7 | evening | 12 | 5-51 | photos
maryam | مریم 🌸 | مریم | fa | 2 | day | 16 | 5-51 | asker voices
paula | Paula Echeverri ☕ | Paula | es,en | -6 | day | 15 | 6-51 | asker
taras | Тарас Гнатюк | Тарас | uk,en | 1 | late | 15 | 6-51 | curt he
somchai | สมชาย ใจดี 🍜 | Somchai | en | 5 | evening | 11 | 7-51 | photos bang
salma | سلمى بن عيسى | سلمى | ar,en | 0 | evening | 13 | 7-51 | asker
lin | 林子墨 | 子墨 | zh,en | 6 | late | 12 | 8-51 | lower
grisha | Гриша К. 🛰 | Гриша | ru,en | 3 | late | 20 | 8-51 | lower stickers he
sigrun | Sigrún Ósk 🌋 | Sigrún | en | -2 | evening | 11 | 9-38 | dots
bogdan | Bogdan Țurcanu | Bogdan | en,ru | 1 | day | 10 | 9-51 | curt he
niloo | نیلوفر 🦋 | نیلوفر | fa,en | 2 | late | 18 | 10-51 | photos
yannis | Γιάννης Μ. 🎸 | Yannis | en | 1 | late | 8 | 10-24! | lower
thandi | Thandiwe Mokoena 🌍 | Thandi | en | 0 | evening | 15 | 11-51 | helper bang
eero | Eero Järvinen 🧊 | Eero | en | 1 | day | 11 | 12-51 | curt
mateo | Mateo Quiroga | Mateo | es | -5 | late | 12 | 12-51 | lower
ksenia | Ксения Ж. | Ксюша | ru | 1 | morning | 14 | 13-51 | asker she
pavel | Павел Н. | Павел | ru | 1 | day | 9 | 13-28 | curt he
rosa | Rosa Villalobos 🌵 | Rosa | es,en | -8 | evening | 9 | 14-51 | photos
hamid | حمید صالحی | حمید | fa | 2 | day | 11 | 15-51 | curt
gwen | Gwenllian Pryce 🏴󠁧󠁢󠁷󠁬󠁳󠁿 | Gwen | en | -1 | morning | 12 | 15-51 | helper
ghost2 | - | Deleted | ru | 1 | late | 8 | 16-29 | stickers he
levan | ლევან ჩ. | Levan | en,ru | 2 | late | 8 | 16-51 | lower he
omar | عمر حداد ⛵ | عمر | ar,en | 1 | evening | 9 | 17-51 | bang
hyejin | 박혜진 ☁️ | Hyejin | en | 7 | evening | 9 | 18-51 | photos
anneke | Anneke Vos | Anneke | en,de | 0 | day | 10 | 18-44! | asker
dmytro | Дмитро Величко 🐈 | Дмитро | uk,en | 1 | evening | 9 | 19-51 | curt he
lars | Lars Østergaard | Lars | en | 0 | day | 8 | 20-51 | dots
misha | Миша Воронцов 🥐 | Миша | ru,en | 1 | day | 13 | 20-51 | lower bang he
juhi | Juhi जूही | Juhi | hi,en | 4 | late | 8 | 21-51 | asker
sun | 孙一鸣 🏸 | 一鸣 | zh,en | 6 | evening | 8 | 22-51 | curt
carys | Carys 🐑 | Carys | en | -1 | evening | 8 | 23-40 | lower
mehdi | Mehdi 🎧 | مهدی | fa,en | 2 | late | 12 | 23-51 | lower stickers
ilinca | Ilinca Moraru 🪻 | Ilinca | en | 1 | evening | 9 | 24-51 | photos
kofi | Kofi Asante 🥁 | Kofi | en | -1 | evening | 10 | 25-51 | bang
ruth | Ruth Abergel רות | Ruth | en | 1 | day | 9 | 26-51 | helper
haruto | ハルト 🚀 | Haruto | ja,en | 7 | late | 8 | 27-51 | lower
zhenya | Женя ⛺️ | Женя | ru | 3 | evening | 13 | 28-51 | asker stickers he
tove | Tove Blomkvist-Sandberg | Tove | en | 0 | morning | 8 | 29-51 | asker
petar | Петър Динев | Petar | en,ru | 1 | day | 6 | 30-51 | curt he
saman | Saman 🏔 سامان | سامان | fa | 2 | evening | 11 | 30-51 | photos
esther | Esther Wanjiru 🐘 | Esther | en | 1 | day | 9 | 31-51 | helper
`;
