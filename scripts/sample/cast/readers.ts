/** Members who joined and only read (and now and then react). Columns: see `parseRoster`. */
export const READERS = `
q01 | Agnieszka ☀️ | Aga | en | 0 | day | 0 | 1-51 |
q02 | Виталик | Виталик | ru | 1 | day | 0 | 2-51 |
q03 | Tom B. | Tom | en | -1 | evening | 0 | 3-20! |
q04 | فرزاد | فرزاد | fa | 2 | evening | 0 | 5-51 |
q05 | Кот Матроскин 🐈 | Матроскин | ru | 1 | late | 0 | 7-51 |
q06 | mp3_enjoyer | mp3 | en | 0 | late | 0 | 8-51 |
q07 | Ulrike S. | Ulrike | de | 0 | day | 0 | 10-51 |
q08 | 阿哲 | 阿哲 | zh | 6 | late | 0 | 12-31! |
q09 | Beatriz 🍋 | Beatriz | es | 0 | evening | 0 | 14-51 |
q10 | Оленка 💙💛 | Оленка | uk | 1 | evening | 0 | 17-51 |
q11 | Rüdiger | Rüdiger | de | 0 | morning | 0 | 19-51 |
q12 | هدى | هدى | ar | 1 | evening | 0 | 21-51 |
q13 | KOFFEE & Cables | Koffee | en | 0 | day | 0 | 23-30! |
q14 | Stas | Stas | ru | 1 | day | 0 | 25-51 |
q15 | Annalise van Wyk | Annalise | en | 1 | evening | 0 | 27-51 |
q16 | سپهر | سپهر | fa | 2 | late | 0 | 29-51 |
q17 | Marta 🐾 | Marta | en | 0 | evening | 0 | 33-51 |
q18 | Руслан | Руслан | ru | 3 | day | 0 | 33-51 |
q19 | Quentin 🥖 | Quentin | en | 0 | day | 0 | 33-34! |
q20 | ВЛАД ВЛАД | Влад | ru | 1 | late | 0 | 33-51 |
q21 | Dorothea Fink | Dorothea | de | 0 | day | 0 | 33-51 |
q22 | はるか | はるか | ja | 7 | evening | 0 | 33-51 |
q23 | Ike | Ike | en | -6 | evening | 0 | 33-35! |
q24 | 👾 | 👾 | en | 0 | late | 0 | 33-51 |
q25 | Saoirse M | Saoirse | en | -1 | evening | 0 | 33-51 |
q26 | الهه | الهه | fa | 2 | evening | 0 | 33-51 |
q27 | Ondřej | Ondřej | en | 0 | day | 0 | 34-51 |
q28 | Trading Signals VIP 🚀 | Trading | en | 0 | day | 0 | 35-35x |
q29 | Лиза | Лиза | ru | 1 | evening | 0 | 37-51 |
q30 | Amrita | Amrita | hi | 4 | evening | 0 | 40-51 |
q31 | Vasco da G. | Vasco | en | -1 | late | 0 | 42-51 |
q32 | Easy income daily 💵 | Easy | en | 0 | day | 0 | 46-46x |
q33 | ดาว ⭐ | Dao | en | 5 | evening | 0 | 48-51 |
q34 | Björn I. | Björn | en | 0 | evening | 0 | 51-51 |
q35 | Света | Света | ru | 1 | evening | 0 | 51-51 |
q36 | Ahn 안 | Ahn | en | 7 | day | 0 | 51-51 |
q37 | Ganesh K. | Ganesh | hi | 4 | day | 0 | 51-51 |
`;
