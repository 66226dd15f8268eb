import { provisionsOf } from "#law/provisions-of.ts";
import type { Provision } from "#law/source.ts";

const HAMBURG_LAW = "https://www.landesrecht-hamburg.de";

const HAMBURG = provisionsOf("bezvg", { certainty: "secondary", source: HAMBURG_LAW }, [
  { at: "19", about: "Die Bezirksversammlung kontrolliert das Bezirksamt und kann es binden." },
  {
    at: "24",
    about:
      "Anfragen zu Angelegenheiten in der Zuständigkeit des Bezirksamtes: Große Anfragen einer Fraktion binnen eines Monats, Kleine Anfragen binnen acht Arbeitstagen.",
    certainty: "primary",
    note: "Ob der Sonnabend als Arbeitstag zählt und ob sich ein Fristende am Wochenende verschiebt, ist zu prüfen.",
  },
  {
    at: "24-2",
    about:
      "Eine Antwort unterbleibt, soweit gesetzliche Vorschriften, überwiegendes öffentliches Wohl oder berechtigte Interessen Einzelner entgegenstehen.",
    certainty: "primary",
  },
  { at: "25", about: "Recht auf Akteneinsicht." },
  {
    at: "27",
    about:
      "Empfehlungen und Fragen von mindestens drei Mitgliedern an Behörden außerhalb des Bezirksamtes; Antwort binnen sechs Wochen nach Eingang.",
    source: "https://eckard-graage.de/?p=4901",
  },
]);

const OTHER_STATES: readonly Provision[] = [
  ...provisionsOf(
    "bezvwg",
    { certainty: "secondary", source: "https://sgk-berlin.de/wiki/Anfragen_in_der_BVV" },
    [
      {
        at: "11-1",
        about:
          "Kleine (schriftliche) Anfrage jedes Mitglieds, Antwort binnen fünf Wochen; der Umfang allein rechtfertigt keine Ablehnung.",
      },
    ],
  ),
  ...provisionsOf("go-nrw", { certainty: "secondary", source: "https://recht.nrw.de" }, [
    {
      at: "55-1",
      about:
        "Fragen der Mitglieder ohne feste gesetzliche Frist; vor einer Ablehnung wegen Aufwands ist wenigstens teilweise zu antworten.",
      note: "Nach einer Entscheidung des VG Gelsenkirchen, 15 K 2374/07.",
    },
  ]),
  ...provisionsOf("nkomvg", { certainty: "general" }, [{ at: "56", about: "Fragen der Mitglieder." }]),
  ...provisionsOf("gemo-bw", { certainty: "general" }, [{ at: "24-4", about: "Fragen der Mitglieder." }]),
  ...provisionsOf("hgo", { certainty: "general" }, [{ at: "50-2", about: "Fragen der Mitglieder." }]),
  ...provisionsOf("go-sh", { certainty: "general" }, [
    { at: "30", about: "Fragen der Mitglieder (mit § 36 GO SH)." },
    { at: "36", about: "Fragen der Mitglieder (mit § 30 GO SH)." },
  ]),
];

/** Questions of members: the districts of Hamburg and Berlin, the municipalities of other states. */
export const DISTRICT: readonly Provision[] = [...HAMBURG, ...OTHER_STATES];
