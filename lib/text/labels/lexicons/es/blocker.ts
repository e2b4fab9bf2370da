import type { LexiconRule, Veto } from "../../lexicon";

const STUCK =
	"atascado|atascada|atascados|atascadas|trabado|trabada|trabados|atorado|atorada|estancado|estancada|estancados|bloqueado|bloqueada|bloqueados|bloqueadas|varado|varada|parado|parada|parados|frenado|frenada|encallado";

export const BLOCKER_RULES: readonly LexiconRule[] = [
	{
		name: "blocker.stuck",
		label: "blocker",
		confidence: 0.92,
		asked: "any",
		phrases: [
			`estoy|estamos|sigo|seguimos|ando|andamos|quede|quedé|quedamos|quedo|llevo|llevamos|tengo|ya ~4 ${STUCK}`,
			`,${STUCK} con|en|por|desde|hace|aqui|otra`,
			"la|el|mi|lo importacion|instalacion|carga|subida|proceso|pedido|proyecto|tramite|migracion|trabajo se|esta|sigue quedo|queda|quedó|atascada|atascado|bloqueado|bloqueada|colgado|colgada en|a|desde|$",
			"estoy|ando completamente|totalmente|super|un|poco? poco? perdido|perdida con",
			"me|nos da|dio por vencido|vencida",
			"me tiro de los pelos",
			"lo he|probe|intente|intentado probado|intentado|todo todo",
		],
	},
	{
		name: "blocker.blocked",
		label: "blocker",
		confidence: 0.92,
		phrases: [
			"tengo|tenemos|mi|nuestro|unico un|el|unico|principal|actual? bloqueo|bloqueador|impedimento|blocker",
			",bloqueo|bloqueos|bloqueador|impedimento|blocker _",
			"no|sin <able>|puedo poder|avanzar|seguir|continuar|progresar ~1 sin|avanzar|seguir|continuar|hasta|con|$",
			"no <able>|puedo|podemos avanzar|continuar|seguir|progresar|trabajar",
		],
	},
	{
		name: "blocker.cannot",
		label: "blocker",
		confidence: 0.9,
		phrases: [
			"no|sin me|nos|lo|la|le? <able>|puedo|pude|podemos|pudimos|poder|logro|logramos|consigo|conseguimos|he|hemos podido|logrado|conseguido? iniciar|entrar|acceder|conectar|conectarme|instalar|instalarlo|subir|descargar|abrir|ejecutar|compilar|desplegar|publicar|registrarme|hacerlo|guardar|ingresar|importar|exportar|resolver|solucionar|arreglar|enviar|configurar|avanzar|levantar|reproducir|actualizar|loguearme",
			"no hay manera|forma|modo de|que",
			"no consigo|conseguimos|logro|logramos que|hacer|hacerlo",
			"no doy con",
			"no me|nos deja|dejan|permite|aparece|llega|llegan|carga|cargan|abre|arranca|conecta|compila|responde|funciona|funcionan|sirve|corre|inicia|reconoce|detecta|instala|sale",
			"sigo|seguimos sin poder|lograr|conseguir|acceso|internet|respuesta|entender",
		],
		unless: [
			"no puedo esperar|creer|mas|estar|quejarme",
			"no me sale|deja|llega|sirve de|el|la dormir|sueldo|paciencia",
		],
	},
	{
		name: "blocker.waiting",
		label: "blocker",
		confidence: 0.88,
		phrases: [
			"esperando|pendiente|pendientes a|de|por? ~4 acceso|accesos|aprobacion|permiso|permisos|claves|clave|credenciales|respuesta|revision|certificado|certificados|proveedor|soporte|visto|licencia|dominio|verificacion|piezas",
			"esperando|pendiente|falta|faltan ~7 no puedo|podemos",
		],
	},
	{
		name: "blocker.not-working",
		label: "blocker",
		confidence: 0.88,
		phrases: [
			"no me|nos|le|les? funciona|funcionan|arranca|arrancan|carga|cargan|compila|responde|conecta|inicia|levanta|abre|enciende|sincroniza",
			"<system> ~2 no|se no? funciona|sirve|envia|cae|cayo|cierra|cuelga|congela|reinicia|rompe|rompio|guarda|actualiza|muestra|ve",
			"sigue|siguen fallando|roto|rota|sin|caido|caida|dando|cayendose|igual funcionar|error|responder|cargar|$|arrancar",
			"<system>|todo|produccion ~2 esta|estan|sigue|siguen completamente|totalmente|otra|de|nuevo|vez? roto|rota|rotos|caido|caida|caidos|muerto|muerta",
			"se|nos|me cayo|cae|rompio|cayó|rompió ~1 <system>|todo|produccion",
			"dejo|dejó|dejaron de funcionar|responder|cargar|andar|arrancar|sincronizar|enviar",
			"nada funciona|sirve|carga|ayuda",
			"<system>|pipeline|ci|tests ~2 esta|estan|sigue|lleva en? rojo",
			"nadie puede|logra|consigue entrar|mergear|desplegar|pagar|acceder|iniciar|trabajar|comprar",
			"me|nos da|sale|tira|aparece|lanza|arroja un|el|este? error|segfault|excepcion|fallo cada|al|cuando|siempre|y|por|desde|en",
			"falla|fallan|se cierra|cae|cuelga cada|siempre|al|cuando|en|desde|con",
		],
		unless: [
			"no funciona|sirve asi|para",
			"eso|esto|asi|ese|esa|esos|aquello ya? no funciona|funcionan|sirve|carga|va",
			"hoy|yo no trabajo",
			"ascensor|cafetera|chiste|humor|reloj",
			"nunca|jamas falla",
		],
	},
];

export const BLOCKER_VETOES: readonly Veto[] = [
	{
		label: "blocker",
		scope: "before",
		phrases: [
			"si!|cuando te|se|os|alguien|estan|algo|les|no|la|el",
			"si! _",
			"estaba|estuve|estabamos|estuvimos|habia|estuvo",
			"ya no",
			"no|sin|nunca|ningun|cero bloqueo|bloqueos|atascado|atascada|estoy|tengo|hay|bloqueado",
			"por|como|que|donde que? puedo|no|hago|hacer",
			"para que",
		],
	},
	{
		label: "blocker",
		scope: "sentence",
		phrases: [
			`${STUCK} en el|la|un trafico|tunel|ascensor|nieve|atasco|aeropuerto|casa`,
			`${STUCK} por la|el nieve|lluvia|trafico|hielo`,
			"bloquee|bloqueé|bloqueen|bloquear|bloqueo|bloqueado al|a|esta|este|el|la|por spammer|un|una|cuenta|usuario|bot|los|@mention|telegram",
			"sin bloqueos|bloqueo|novedad",
			"desbloqueado|desbloqueada",
			"ya funciona|quedo|quedó|funcionan",
		],
	},
];
