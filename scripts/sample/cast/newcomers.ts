/** The wave after the club was featured (week 33), those who came later, and the voices of the last week. */
export const NEWCOMERS = `
bea | Bea Lindemann 🧁 | Bea | en,de | 0 | evening | 16 | 33-51 | asker bang
tariq | Tariq M. 🛹 | Tariq | en | -1 | late | 15 | 33-51 | lower photos
alya | Аля 🍓 | Аля | ru,en | 1 | evening | 17 | 33-51 | bang stickers she
joao | João Pedro 🇧🇷 | João | en,es | -5 | evening | 13 | 33-51 | bang
nilufar | Nilufar Karimova 🪷 | Nilufar | en,ru | 3 | evening | 10 | 33-51 | asker she
george | Giorgos Παπαδάκης | Giorgos | en | 1 | day | 8 | 33-39 | curt
parisa | پریسا ☂️ | پریسا | fa | 2 | late | 11 | 33-51 | lower
akira | 小川あきら | あきら | ja,en | 7 | evening | 7 | 33-51 | curt
mei | 陈美 🐼 | 陈美 | zh,en | 6 | day | 8 | 33-51 | photos
sanne | Sanne de Wit | Sanne | en | 0 | day | 9 | 33-51 | asker
hugo | Hugo Bélanger-Roy | Hugo | en | -6 | evening | 7 | 33-37 | bang
natia | ნათია 🌙 | Natia | en | 2 | evening | 6 | 33-36 | asker
vadim | Вадим Ш. | Вадим | ru | 1 | day | 9 | 33-51 | curt he
clara | Clara Monteverdi 🎻 | Clara | en,es | 0 | evening | 8 | 33-51 | photos
femi | Fẹ́mi Adéyẹmí | Femi | en | 0 | late | 8 | 33-51 | lower
jun | 이준호 | Junho | en | 7 | day | 5 | 33-35! | curt
alma | Alma Suárez 🦎 | Alma | es,en | 0 | evening | 9 | 33-51 | asker
ghost3 | - | Deleted | en | 0 | day | 5 | 33-36 | curt
kirill | Кирилл 🐧 | Кирилл | ru,en | 1 | late | 8 | 33-38! | lower he
sahar | سحر نیک‌پی 📷 | سحر | fa,en | 2 | evening | 9 | 33-51 | photos
oleh | Олег Сич | Олег | uk,en | 1 | day | 5 | 33-42 | curt he
wanda | Wanda Iwańska | Wanda | en | 0 | morning | 7 | 33-51 | dots
devansh | देवांश 🏏 | Devansh | hi,en | 4 | late | 6 | 33-44 | lower
malik | مالك ع. | مالك | ar | 1 | evening | 5 | 33-40 | curt
ploy | พลอย 🐘 | Ploy | en | 5 | evening | 8 | 34-51 | photos bang
elias | Elias Nyqvist 🎹 | Elias | en | 0 | late | 9 | 36-51 | dots
yusra | يسرى 🌊 | يسرى | ar,en | 0 | evening | 7 | 37-51 | asker
tanya | Таня Рыжик 🐿 | Таня | ru | 1 | evening | 12 | 38-51 | asker bang she
ffion | Ffion Maddocks | Ffion | en | -1 | evening | 7 | 39-51 | lower
behrang | بهرنگ 🥁 | بهرنگ | fa | 2 | late | 9 | 40-51 | stickers
ignacio | Nacho Beltrán 🥘 | Nacho | es | 0 | late | 8 | 41-51 | bang
maja | Maja Đurić ⛰️ | Maja | en | 0 | day | 8 | 42-51 | asker
renske | Renske Dijkman | Renske | en | 0 | day | 6 | 43-51 | helper
daniyar | Данияр Ә. 🐎 | Данияр | ru,en | 4 | evening | 8 | 44-51 | curt he
hoshi | 星野 みお ✨ | みお | ja,en | 7 | evening | 6 | 45-51 | photos
abena | Abena Serwaa | Abena | en | -1 | evening | 8 | 46-51 | bang
luka | Luka Petrović 🎣 | Luka | en | 0 | evening | 6 | 47-51 | curt
mina | مینا 🌻 | مینا | fa,en | 2 | evening | 7 | 48-51 | asker
otso | Otso Lehtonen 🐻 | Otso | en | 1 | day | 7 | 49-51 | helper
nadia | Nadia Bouzid 🪔 | Nadia | en,ar | 0 | evening | 7 | 50-51 | bang
pia | Pia Rosenqvist 🫐 | Pia | en | 0 | evening | 14 | 51-51 | asker bang
samuel | Samuel Ẹ̀ṣọ́ 🛞 | Samuel | en | 0 | evening | 12 | 51-51 | photos
zoya | Зоя Крылова 🪻 | Зоя | ru,en | 1 | evening | 12 | 51-51 | bang she
keyvan | کیوان ⚙️ | کیوان | fa | 2 | late | 10 | 51-51 | asker
marisol | Marisol Ibarra 🌽 | Marisol | es,en | -7 | evening | 9 | 51-51 | bang
tenzin | བསྟན་འཛིན། Tenzin | Tenzin | en | 4 | day | 8 | 51-51 | lower
hadas | הדס 🌿 | Hadas | en | 1 | evening | 8 | 51-51 | asker
bogi | Bogi ボギー | Bogi | en | 0 | late | 8 | 51-51 | lower
`;
