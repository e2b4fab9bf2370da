import type { LexiconRule, Veto } from "../../lexicon";

export const SHIP_RULES: readonly LexiconRule[] = [
	{
		name: "ship.first-person",
		label: "ship",
		confidence: 0.92,
		asked: "any",
		beside: "link-or-media",
		phrases: [
			"<made> un|una|mi|mis|nuestro|nuestra|el|la|los|las|este|esta|esto|su|otro|otra|algo|sobre|cómo|unos|unas|hoy|ayer|por|al|la|con|en|ya",
			",ya|hoy|ayer|anoche|finalmente|yo|por|al fin? lo|la|los|las? <made>",
			"he|hemos ~1 <done>",
			"acabo|acabamos|termine|terminamos|terminé de <making>",
			",hoy|ayer|anoche|ya|recien|fin|finalmente|recientemente|nosotros ~1 <weMade>",
			"^ <weMade> nuestro|nuestra|un|una|el|la|nuestros|en|hoy|ayer",
			"lo|la que <made>|<weMade>|<done>",
		],
		unless: [
			"subí|subi|subimos al|el|la|a cerro|monte|montaña|pico|cima|volcan|bici|pie",
			"terminé|acabé|terminamos|completé la|el|mi|una|mis carrera|maraton|media|libro|serie|pelicula|semana|dia|trabajo|cena|examenes|ruta|turno",
			"hice|saqué|saque|tome una|un|la|unas foto|fotos|captura|pregunta|cafe|error|cuenta|mal|lo que",
		],
	},
	{
		name: "ship.live",
		label: "ship",
		confidence: 0.9,
		beside: "link-or-media",
		phrases: [
			"mi|mis|nuestro|nuestra|el|la ~3 ya esta|salio|estan|fue|se ~1 online|vivo|disponible|publicado|publicada|listo|lista|linea|tienda|activo|activa|aire|produccion|$|puede",
			"mi|nuestro|nuestra ~3 ya? esta|salio|fue en? online|vivo|disponible|publicado|publicada|listo|lista|linea|la|el|$",
			",ya|por esta|fin esta? disponible|online|publicado|publicada|linea|en|lista|listo|aire|vivo produccion|vivo|linea|mi|nuestra|nuestro|el|la|$",
			",ya salio|salimos mi|nuestro|nuestra|a|al|$",
			",ya en linea|produccion|vivo|tienda",
		],
	},
	{
		name: "ship.mine",
		label: "ship",
		confidence: 0.86,
		beside: "link",
		phrases: [
			"comparto|compartimos|presento|presentamos|presentar|muestro|mostrar|dejo|dejamos|enseño mi|nuestro|nuestra|el|la|un|una|mis ~2 <thing>",
			"prueben|prueba|probad|prueben|miren|mira|mirad|conozcan|descubran|visiten mi|nuestro|nuestra ~2 <thing>",
			"aqui|este|esta|esto esta|es|tienen|teneis? mi|nuestro|nuestra ~2 <thing>",
			"mi|nuestro|nuestra primer|primera|nuevo|nueva|pequeño|pequeña|ultimo|ultima|propio|propia? <thing>",
		],
		unless: [
			"favorita|favorito|preferida|preferido|banco|movil|proveedor",
			"error|falla|fallo|problema|problemas|roto|rota|lento|lenta|ayuda|necesito|busco",
		],
	},
];

export const SHIP_VETOES: readonly Veto[] = [
	{
		label: "ship",
		scope: "before",
		phrases: [
			"voy|vamos|iba|ibamos a",
			"quiero|queremos|espero|esperamos|pronto|mañana|proxima|proximo|casi|ojala|nunca|aun|todavia|no|ni|si!|cuando|tampoco",
			"miren|mira|vean|vieron lo que",
			"como|por|porque que? <made>|hice",
		],
	},
	{
		label: "ship",
		scope: "sentence",
		phrases: [
			"hace ~1 años|meses|siglos",
			"de|cuando niño|niña|chico|pequeño|era",
			"todavia|aun no",
			"favorita|favorito",
			"el|la|los|las proximo|proxima semana|mes|año|lunes|martes|jueves|viernes",
			"un|una|mi amigo|amiga|vecino|vecina|hermano|hermana|colega hizo|lanzo|publico|creo",
		],
	},
];
