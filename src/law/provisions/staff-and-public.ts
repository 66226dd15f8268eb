import { provisionsOf } from "#law/provisions-of.ts";
import type { Provision } from "#law/source.ts";

const HAMBURG_LAW = "https://www.landesrecht-hamburg.de";

const STAFF = provisionsOf("hmbpersvg", { certainty: "notFound", source: HAMBURG_LAW }, [
  {
    at: "88",
    about: "Mitbestimmung bei technischer Überwachung oder Einführung von IT; der Wortlaut liegt nicht vor.",
  },
  {
    at: "90",
    about: "Mitbestimmung bei technischer Überwachung oder Einführung von IT; der Wortlaut liegt nicht vor.",
  },
  {
    at: "93",
    about:
      "Allgemeine Regelungen der obersten Dienstbehörde, die die Mitbestimmung einschränken, werden mit den Spitzenorganisationen verbindlich vereinbart.",
    certainty: "secondary",
    source:
      "https://justiz-nrw.wolterskluwer-online.de/browse/document/cite/35098cbd-b245-34ca-9d6c-515bcba52a55",
    note: "Eine solche Vereinbarung eigens zu künstlicher Intelligenz wurde nicht gefunden.",
  },
]);

const TRANSPARENCY = provisionsOf(
  "hmbtg",
  {
    certainty: "primary",
    source: HAMBURG_LAW,
    note: "Gelesen in einer undatierten Fassung.",
  },
  [
    {
      at: "3",
      about:
        "Zählt auf, was zu veröffentlichen ist; künstliche Intelligenz und Algorithmen sind nicht eigens genannt.",
    },
    { at: "3-1-3", about: "In öffentlicher Sitzung gefasste Beschlüsse mit Protokollen und Anlagen." },
    {
      at: "3-1-5",
      about: "Haushalts-, Stellen-, Organisations-, Geschäftsverteilungs- und Aktenpläne.",
    },
    { at: "3-1-6", about: "Verwaltungsvorschriften." },
    { at: "3-1-7", about: "Tätigkeitsberichte." },
    { at: "3-1-8", about: "In Auftrag gegebene Gutachten und Studien." },
    { at: "3-2-1", about: "Verträge von öffentlichem Interesse sollen veröffentlicht werden." },
  ],
);

const ACCESSIBILITY: readonly Provision[] = [
  ...provisionsOf(
    "hmbbgg",
    { certainty: "secondary", source: "https://lexaris.eu/book/document/1336645/page/12" },
    [
      { at: "10", about: "Enthält in Absatz 5 die Regel zu Informationen in Leichter Sprache." },
      { at: "10-5", about: "Informationen sollen vermehrt in Leichter Sprache bereitgestellt werden." },
      {
        at: "11",
        about:
          "Websites, mobile Anwendungen, auch im Intranet, und grafische Programmoberflächen sind barrierefrei und haben eine Erklärung zur Barrierefreiheit.",
      },
    ],
  ),
  ...provisionsOf(
    "hmbbitvo",
    { certainty: "primary", source: "https://www.hamburg.de/erklaerung-zur-barrierefreiheit/" },
    [{ at: "1", about: "Verweist für die Anforderungen auf § 3 Abs. 1 bis 4 und § 4 BITV 2.0." }],
  ),
  ...provisionsOf("bitv", { certainty: "general" }, [
    { at: "4", about: "Informationen in Leichter Sprache und Deutscher Gebärdensprache auf der Startseite." },
  ]),
];

/** Staff council, publication and accessibility. */
export const STAFF_AND_PUBLIC: readonly Provision[] = [...STAFF, ...TRANSPARENCY, ...ACCESSIBILITY];
