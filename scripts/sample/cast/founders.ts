/** Those who were there in the first weeks. Columns: see `parseRoster`. */
export const FOUNDERS = `
mira | Mira Kowalczyk 🪡 | Mira | en | 0 | evening | 100 | 0-51 | helper bang
timur | Тимур Сафин 🔧 | Тимур | ru,en | 1 | evening | 82 | 0-51 | helper curt he
adaeze | Adaeze Okonjo ✨ | Adaeze | en | 0 | evening | 74 | 0-51 | helper bang photos
jonas | Jonas Brüggemann | Jonas | en,de | 0 | day | 66 | 0-51 | helper
dasha | Даша 🦊 | Даша | ru,en | 1 | late | 60 | 0-51 | lower stickers she
callum | Callum Reidy 🧰 | Callum | en | -1 | evening | 52 | 0-51 | helper lower
shirin | شیرین رستگار 🌿 | شیرین | fa,en | 2 | late | 50 | 0-51 | photos voices
hannah | Hannah Lindqvist 🐝 | Hannah | en | 0 | morning | 47 | 0-51 | photos
kaveh | کاوه مهرگان | کاوه | fa,en | 2 | evening | 40 | 0-51 | helper
oksana | Оксана Мельничук 🌻 | Оксана | uk,en,ru | 1 | evening | 38 | 0-22,29-51 | helper she
ravi | रवि देशमुख 🪁 | Ravi | hi,en | 4 | evening | 36 | 0-51 | bang
kenji | 木村 健二 ⚙️ | Kenji | ja,en | 7 | day | 34 | 0-51 | helper curt
lucia | Lucía Ferrándiz | Lucía | es,en | 0 | late | 33 | 0-51 | dots
ines | Inês Carvalhal 🎨 | Inês | en | -1 | evening | 30 | 0-51 | photos lower
elif | Elif Şenkaya 🧵 | Elif | en | 1 | evening | 28 | 0-51 | asker photos
bram | Bram ter Horst 🚲 | Bram | en | 0 | day | 27 | 0-51 | curt
pelle | Pelle Åkerström 🐟 | Pelle | en | 0 | evening | 24 | 0-18,26-51 | dots
noor | نور الخطيب 🌙 | نور | ar,en | 1 | late | 24 | 0-51 | asker
theo | Θεόδωρος Βλάχος 🫒 | Theo | en | 1 | day | 22 | 0-51 |
gosia | Gosia Wrzesień 🌾 | Gosia | en | 0 | morning | 20 | 0-51 | photos
wei | 韦晓岚 🍵 | 晓岚 | zh,en | 6 | evening | 20 | 0-51 | curt
emeka | Chukwuemeka N. 🎛️ | Emeka | en | 0 | late | 19 | 0-30,44-51 | lower helper
freya | Freya Thorvaldsen | Freya | en | 0 | evening | 14 | 0-16! | asker
marek | Marek Dvořáček | Marek | en | 0 | day | 13 | 0-51 | curt
tal | טל ברק 🪴 | Tal | en | 1 | evening | 12 | 0-27,35-51 | lower
zsofia | Zsófia Horváthné | Zsófi | en | 0 | morning | 11 | 0-51 | photos
ghost1 | - | Deleted | en | 0 | late | 12 | 0-14 | lower
anton | Антон Лебедько | Антон | ru | 1 | day | 22 | 1-51 | helper he
nino | ნინო მაისურაძე 🍇 | Nino | en,ru | 2 | evening | 16 | 1-51 | photos she
diego | Diego Arriaga 🌮 | Diego | es,en | -7 | evening | 20 | 1-51 | bang stickers
roya | رویا کریمی‌فر | رویا | fa,en | 2 | evening | 22 | 1-51 | asker
arash | Arash آرش ⚡️ | آرش | fa,en | 2 | late | 24 | 2-51 | helper
vika | Вика Ладыгина 🧶 | Вика | ru | 1 | evening | 21 | 2-51 | photos bang she
lena | Lena Waldvogel 🎶 | Lena | de,en | 0 | evening | 18 | 2-51 | asker
aoife | Aoife Ní Bhraonáin | Aoife | en | -1 | evening | 18 | 2-51 | lower stickers
kwame | Kwame Ofori-Mensah | Kwame | en | -1 | day | 17 | 3-51 | helper
`;
