import type { Lexicon } from "../lexicon";
import { BLOCKER_RULES, BLOCKER_VETOES } from "./es/blocker";
import { QUESTION_RULES, QUESTION_VETOES } from "./es/question";
import { RESOLVED_RULES, RESOLVED_VETOES } from "./es/resolved";
import { SHIP_RULES, SHIP_VETOES } from "./es/ship";
import { THANKS_RULES, THANKS_VETOES } from "./es/thanks";

/** Spanish of both shores. Accents are asked for only where a word without one is another word (`lancé`, `cómo`). */
export const es: Lexicon = {
	language: "es",
	words: {
		advice:
			"ayuda|consejo|consejos|opinion|opiniones|recomendacion|recomendaciones|sugerencia|sugerencias|orientacion|feedback|ideas|tips",
		able: "puedo|puede|puedes|pueden|podemos|podeis|podria|podrian|podrias|podriais|pudiera|podriamos",
		made: "lancé|publiqué|publique|hice|construí|construi|armé|programé|desarrollé|desarrolle|diseñé|subí|subi|terminé|grabé|escribí|escribi|creé|estrené|liberé|saqué|desplegué|preparé|implementé|implemente|completé|dibujé|monté|compilé|pinté|traduje|inauguré|acabé",
		weMade:
			"lanzamos|publicamos|desplegamos|estrenamos|sacamos|liberamos|hicimos|construimos|terminamos|subimos|creamos|desarrollamos|diseñamos|armamos|montamos|programamos|inauguramos",
		done: "lanzado|publicado|creado|hecho|terminado|subido|desarrollado|liberado|montado|construido|estrenado|desplegado|escrito|grabado|diseñado|armado|programado|acabado|sacado",
		making:
			"lanzar|publicar|crear|hacer|terminar|subir|desarrollar|liberar|montar|construir|estrenar|desplegar|escribir|grabar|diseñar|armar|programar|acabar|sacar|abrir",
		thing:
			"proyecto|app|aplicacion|bot|web|sitio|pagina|juego|jueguito|herramienta|plugin|extension|paquete|libreria|repo|startup|portafolio|portfolio|curso|boletin|newsletter|plantilla|script|demo|prototipo|widget|podcast|libro|landing|tienda|canal|blog|servicio|producto|version|mvp|video|api|tesis",
		system:
			"app|bot|servidor|sitio|pagina|web|api|login|despliegue|compilacion|build|webhook|emulador|contenedor|base|plataforma|formulario|boton|enlace|pago|pagos|subida|importacion|docker|vpn|script|test|tests|instalador|plugin|aplicacion|servicio|correo",
		solved: "resuelto|resuelta|solucionado|solucionada|arreglado|arreglada|desbloqueado|desbloqueada",
	},
	fillers: [
		"hola|holi|ola|buenas|buenos|hey|oye|oigan|oid|che|bueno|vale|ok|okay|pues|y|e|o|pero|a|ah|ay|oh|si|no|eh|mmm|jaja|gente|chicos|chicas|amigos|amigas|muchachos|compas|colegas|equipo|perdon|disculpen|disculpa|disculpad|porfa|porfis|entonces|tambien|ademas|grupo|comunidad|todos|todas|banda|chavales|por",
		"buenos|buenas dias|tardes|noches",
		"hola|buenas a? todos|todas|grupo|gente|equipo|chicos|amigos",
		"por favor|cierto",
		"una|otra pregunta|duda|consulta rapida|tonta|sencilla?",
		"soy nuevo|nueva por|en? aqui|el? grupo?",
		"que tal",
	],
	rules: [...QUESTION_RULES, ...THANKS_RULES, ...SHIP_RULES, ...BLOCKER_RULES, ...RESOLVED_RULES],
	vetoes: [...QUESTION_VETOES, ...THANKS_VETOES, ...SHIP_VETOES, ...BLOCKER_VETOES, ...RESOLVED_VETOES],
	aboutTags: [
		"usa|usen|usad|usar|use|etiqueta|etiqueten|etiquetas|pongan|pon|poned|poner|marca|marquen|con|bajo ~3 @tag",
		"@tag para|si _",
	],
};
