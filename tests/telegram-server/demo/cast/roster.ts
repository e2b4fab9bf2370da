/**
 * Everybody of the demo group. Columns: handle | name | hours ahead of UTC | hours awake (own clock) | how much they talk |
 * weeks they are there (from-to; `f` founded it, nothing after `-`: still there).
 */
export const ROSTER = `
robin  | Robin Vance          | 0  | 8-23  | 70 | f-
tess   | Tess Holloway        | 0  | 7-22  | 64 | f-
ikram  | Ikram Benali         | 1  | 9-24  | 58 | f-
joao   | João Marques         | 0  | 9-24  | 52 | f-
petra  | Petra Lindholm       | 1  | 6-22  | 48 | f-
devika | Devika Rao           | 5  | 8-23  | 50 | f-
marcus | Marcus Oduya         | 1  | 8-23  | 46 | f-
yuki   | 田中ユキ               | 9  | 9-25  | 34 | f-
sasha  | Саша Громов           | 3  | 10-26 | 40 | f-
leila  | لیلا احمدی            | 3  | 9-25  | 32 | f-
owen   | Owen Pritchard       | 0  | 7-22  | 44 | f-
mei    | 陈美                  | 8  | 8-24  | 26 | f-
finn   | Finn Castell         | -5 | 8-23  | 36 | f-
aino   | Aino Virtanen        | 2  | 7-22  | 30 | f-
rafa   | Rafa Domínguez       | -6 | 9-24  | 34 | f-
greta  | Greta Sandoz         | 1  | 8-22  | 28 | f-
nikos  | Νίκος Παππάς          | 2  | 9-25  | 24 | f-
hana   | Hana Kovář           | 1  | 8-23  | 30 | f-
tobi   | Tobi Adeyemi         | 1  | 9-24  | 34 | f-
zoe    | Zoë Hart             | -8 | 8-23  | 26 | f-
emil   | Emil Brandt          | 1  | 7-21  | 20 | f-3
priti  | Priti Shah           | 0  | 8-23  | 28 | f-
luka   | Luka Petrović        | 1  | 10-26 | 22 | f-
anouk  | Anouk Visser         | 1  | 7-22  | 20 | f-
jonah  | Jonah Feld           | -5 | 9-24  | 16 | f-6
sam    | Sam Whitlock         | 0  | 8-23  | 26 | 1-
noa    | נועה לוי              | 2  | 9-24  | 22 | 2-
bea    | Beatriz Rocha        | -3 | 9-24  | 24 | 3-
kaito  | 海斗                  | 9  | 10-26 | 16 | 3-
mirela | Mirela Pop           | 2  | 8-23  | 20 | 4-
ade    | Adé Laurent          | 1  | 9-24  | 18 | 5-8
vera   | Vera Nyman           | 1  | 7-22  | 18 | 6-
colm   | Colm Byrne           | 0  | 8-24  | 18 | 7-
isla   | Isla Mackay          | 0  | 8-23  | 16 | 8-
omid   | Omid Karimi          | 3  | 9-25  | 16 | 9-
wren   | Wren Abbott          | -7 | 8-23  | 14 | 9-
`;

/** Those who turn up while the demo runs, one after another. */
export const LATECOMERS = `
paolo  | Paolo Ferri          | 1  | 8-24  | 20 | live
freja  | Freja Holm           | 1  | 7-23  | 20 | live
thabo  | Thabo Nkosi          | 2  | 8-23  | 20 | live
linh   | Linh Trần            | 7  | 8-24  | 20 | live
kit    | Kit Marlowe          | 0  | 9-24  | 20 | live
suri   | सूरी कपूर              | 5  | 8-24  | 20 | live
`;
