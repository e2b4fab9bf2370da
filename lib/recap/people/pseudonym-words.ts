/** An adjective in English and, for either gender of a noun, in Russian. */
export interface PseudonymAdjective {
	readonly en: string;
	readonly ru: { readonly m: string; readonly f: string };
}

/** A noun: an animal, a plant or a place, never anything one would not like to be called. */
export interface PseudonymNoun {
	readonly en: string;
	readonly ru: string;
	readonly gender: "m" | "f";
}

/** `English masculine feminine`: 64 of them, so that six bits pick one. */
const ADJECTIVES = `
Able Умелый Умелая
Agile Проворный Проворная
Alpine Альпийский Альпийская
Arctic Арктический Арктическая
Autumn Осенний Осенняя
Blithe Весёлый Весёлая
Bold Смелый Смелая
Brave Отважный Отважная
Breezy Ветреный Ветреная
Bright Яркий Яркая
Brisk Бодрый Бодрая
Calm Спокойный Спокойная
Candid Открытый Открытая
Cheery Радостный Радостная
Clear Ясный Ясная
Clever Смышлёный Смышлёная
Coastal Прибрежный Прибрежная
Cosmic Звёздный Звёздная
Crystal Хрустальный Хрустальная
Curious Любопытный Любопытная
Daring Дерзкий Дерзкая
Dawn Рассветный Рассветная
Deft Ловкий Ловкая
Dewy Росистый Росистая
Eager Пылкий Пылкая
Early Ранний Ранняя
Fair Славный Славная
Fleet Быстрый Быстрая
Forest Лесной Лесная
Frank Искренний Искренняя
Gentle Нежный Нежная
Golden Золотой Золотая
Hardy Стойкий Стойкая
Harbour Портовый Портовая
Island Островной Островная
Jolly Задорный Задорная
Keen Зоркий Зоркая
Kind Добрый Добрая
Lively Живой Живая
Lucky Удачливый Удачливая
Lunar Лунный Лунная
Meadow Луговой Луговая
Mellow Мягкий Мягкая
Merry Озорной Озорная
Misty Туманный Туманная
Mountain Горный Горная
Noble Благородный Благородная
Northern Северный Северная
Patient Терпеливый Терпеливая
Placid Безмятежный Безмятежная
Quick Скорый Скорая
Quiet Тихий Тихая
River Речной Речная
Silver Серебряный Серебряная
Snowy Снежный Снежная
Solar Солнечный Солнечная
Southern Южный Южная
Spring Весенний Весенняя
Steady Ровный Ровная
Sunny Погожий Погожая
Thoughtful Вдумчивый Вдумчивая
Velvet Бархатный Бархатная
Wandering Странствующий Странствующая
Winter Зимний Зимняя
`;

/** `English Russian gender`: 64 as well, 4,096 names together. */
const NOUNS = `
Badger барсук m
Beaver бобр m
Birch берёза f
Bluebell колокольчик m
Bobcat рысь f
Brook ручей m
Bunting овсянка f
Cedar кедр m
Clover клевер m
Comet комета f
Cove бухта f
Crane журавль m
Cricket сверчок m
Curlew кроншнеп m
Dolphin дельфин m
Dove голубка f
Falcon сокол m
Fern папоротник m
Finch зяблик m
Firefly светлячок m
Fox лисица f
Gazelle газель f
Glade поляна f
Grove роща f
Hare заяц m
Harrier лунь m
Hedgehog ёж m
Heron цапля f
Lighthouse маяк m
Kestrel пустельга f
Kingfisher зимородок m
Lagoon лагуна f
Lantern фонарь m
Lark жаворонок m
Linnet коноплянка f
Siskin чиж m
Magpie сорока f
Maple клён m
Marten куница f
Meteor метеор m
Moth бабочка f
Nightingale соловей m
Oriole иволга f
Osprey скопа f
Otter выдра f
Owl сова f
Panda панда f
Pebble камешек m
Penguin пингвин m
Pine сосна f
Plover ржанка f
Atoll атолл m
Robin зарянка f
Rowan рябина f
Seal нерпа f
Sparrow воробей m
Squirrel белка f
Starling скворец m
Swallow ласточка f
Swift стриж m
Thrush дрозд m
Turtle черепаха f
Willow ива f
Wren крапивник m
`;

export const PSEUDONYM_ADJECTIVES: readonly PseudonymAdjective[] = rowsOf(ADJECTIVES).map(
	([en = "", m = "", f = ""]) => ({
		en,
		ru: { m, f },
	}),
);

export const PSEUDONYM_NOUNS: readonly PseudonymNoun[] = rowsOf(NOUNS).map(([en = "", ru = "", gender]) => ({
	en,
	ru,
	gender: gender === "f" ? "f" : "m",
}));

function rowsOf(table: string): string[][] {
	return table
		.trim()
		.split("\n")
		.map((row) => row.split(" "));
}
