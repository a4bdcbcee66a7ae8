/** What the server says of itself: of its address, its flags and its language model, in German. */

import type { Sentences } from "../../sentences";

export const site: Sentences = [
  [
    "This page is reached at {reached}, but APP_URL says {origin}. Signing in works only at that address. The administrator sets APP_URL to the address that people use; a reverse proxy passes the Host header on or is named in TRUSTED_PROXIES.",
    "Diese Seite ist unter {reached} zu erreichen, APP_URL sagt aber {origin}. Anmelden geht nur unter jener Adresse. Die Verwaltung setzt APP_URL auf die Adresse, die alle benutzen; ein Proxy gibt den Host-Header weiter oder steht in TRUSTED_PROXIES.",
  ],

  [
    "Whether the AI actions answer. Off: they say so, everything else goes on.",
    "Ob die KI-Aktionen antworten. Aus: Sie sagen es, alles andere geht weiter.",
  ],
  [
    "A model that is asked for every AI action in place of OPENAI_MODEL.",
    "Ein Modell, das für jede KI-Aktion statt OPENAI_MODEL gefragt wird.",
  ],
  ["Whether paid plans have full tailoring.", "Ob bezahlte Tarife das ganze Anpassen haben."],
  [
    "Who has the editor: off, internal, free, pro or premium (each adds to the one before, with a share such as pro:25), everyone.",
    "Wer den Editor hat: off, internal, free, pro oder premium (jede Stufe kommt zur vorigen dazu, mit einem Anteil wie pro:25), everyone.",
  ],
  [
    "Whether caches stay in each server although Redis is configured.",
    "Ob Zwischenspeicher in jedem Server bleiben, obwohl Redis eingerichtet ist.",
  ],
  ["Whether /metrics answers.", "Ob /metrics antwortet."],

  [
    "Check OPENAI_BASE_URL: nothing answers there. For a local server, see that it runs and listens on that port.",
    "Prüfen Sie OPENAI_BASE_URL: Dort antwortet nichts. Bei einem eigenen Server sehen Sie nach, ob er läuft und an diesem Port hört.",
  ],
  [
    "The model is too slow for AI_TIMEOUT_MS. Raise it, or choose a smaller model.",
    "Das Modell ist zu langsam für AI_TIMEOUT_MS. Erhöhen Sie das, oder wählen Sie ein kleineres Modell.",
  ],
  [
    "The model does not keep to a form. Choose a model that knows structured output, or set OPENAI_FALLBACK_MODEL.",
    "Das Modell hält sich an keine Form. Wählen Sie eines, das strukturierte Ausgaben kann, oder setzen Sie OPENAI_FALLBACK_MODEL.",
  ],
];
