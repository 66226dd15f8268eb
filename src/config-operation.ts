import { count, isOn, oneOf, optional, port, text } from "./config-kinds.ts";

/** Settings of how the program is watched, limited and ended. */
export const OPERATION_SETTINGS = {
  logLevel: {
    group: "Betrieb",
    variable: "KONTOR_LOG_LEVEL",
    meaning: "Was ins Protokoll kommt: error, warn, info (auch jede Anfrage), debug oder silent (nichts)",
    kind: oneOf("error", "warn", "info", "debug", "silent"),
    fallback: "info",
  },
  metrics: {
    group: "Betrieb",
    variable: "KONTOR_METRICS",
    meaning: "Kennzahlen unter /metrics auf dem Port der Seiten (on, off); nie für Anfragen über einen Proxy",
    kind: isOn,
    fallback: "off",
  },
  metricsPort: {
    group: "Betrieb",
    variable: "KONTOR_METRICS_PORT",
    meaning: "Eigener Port für /metrics (leer: keiner, 0: ein freier)",
    kind: optional(port),
    fallback: "",
  },
  metricsHost: {
    group: "Betrieb",
    variable: "KONTOR_METRICS_HOST",
    meaning: "Netzadresse, auf der der eigene Port für /metrics lauscht",
    kind: text,
    fallback: "127.0.0.1",
  },
  drainSeconds: {
    group: "Betrieb",
    variable: "KONTOR_DRAIN_SECONDS",
    meaning:
      "Sekunden, die nach der Bitte um Ende noch Anfragen angenommen werden, während /readyz schon 503 meldet",
    kind: count(0, 600),
    fallback: "0",
  },
  stopSeconds: {
    group: "Betrieb",
    variable: "KONTOR_STOP_SECONDS",
    meaning: "Sekunden, die laufende Anfragen danach höchstens noch haben",
    kind: count(0, 600),
    fallback: "10",
  },
  keepAliveSeconds: {
    group: "Betrieb",
    variable: "KONTOR_KEEP_ALIVE_SECONDS",
    meaning: "Sekunden, die eine ruhende Verbindung offen bleibt; länger als beim Reverse-Proxy",
    kind: count(1, 3600),
    fallback: "125",
  },
  requestSeconds: {
    group: "Betrieb",
    variable: "KONTOR_REQUEST_SECONDS",
    meaning: "Sekunden, in denen eine Anfrage vollständig eingetroffen sein muss",
    kind: count(1, 3600),
    fallback: "60",
  },
  mostRequests: {
    group: "Betrieb",
    variable: "KONTOR_MOST_REQUESTS",
    meaning:
      "Anfragen, die zugleich bearbeitet werden; weitere erhalten 503 und die Bitte, es später zu versuchen",
    kind: count(1, 100_000),
    fallback: "500",
  },
  mostDelay: {
    group: "Betrieb",
    variable: "KONTOR_MOST_DELAY_MS",
    meaning:
      "Mittlere Verzögerung des Programms in Millisekunden, ab der es neue Anfragen mit 503 abweist (0: nie)",
    kind: count(0, 60_000),
    fallback: "1000",
  },
} as const;
