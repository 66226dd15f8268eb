import { provisionsOf } from "#law/provisions-of.ts";
import type { Provision } from "#law/source.ts";

/** Digital administration, full automation and the reckoning of time limits. */
export const PROCEDURE: readonly Provision[] = [
  ...provisionsOf("hmbvwdig", { certainty: "notFound", source: "https://www.landesrecht-hamburg.de" }, [
    {
      at: "13",
      about: "Betrifft den Einsatz künstlicher Intelligenz; der Wortlaut liegt nicht vor.",
      note: "Rechtsgrundlage noch zu prüfen.",
    },
    {
      at: "13-1",
      about:
        "Besondere Dokumentationsanforderungen beim Einsatz künstlicher Intelligenz; der Wortlaut liegt nicht vor.",
      note: "Rechtsgrundlage noch zu prüfen.",
    },
  ]),
  ...provisionsOf("vwvfg", { certainty: "general" }, [
    { at: "31", about: "Fristen und Termine, auch das Fristende am Wochenende." },
    {
      at: "35a",
      about:
        "Ein Verwaltungsakt darf nur vollautomatisch ergehen, wenn eine Rechtsvorschrift es zulässt und kein Ermessen besteht.",
      certainty: "secondary",
      source: "https://www.nina-eisenhardt.de/?p=2094",
      note: "In Hamburg gilt das HmbVwVfG; der Paragraph ist vor einer Nennung zu prüfen.",
    },
  ]),
  ...provisionsOf("bgb", { certainty: "general" }, [
    { at: "187", about: "Beginn einer Frist." },
    { at: "188", about: "Ende einer Frist, auch nach Monaten." },
    { at: "193", about: "Fristende am Sonnabend, Sonntag oder Feiertag." },
  ]),
  ...provisionsOf(
    "egovg-bw",
    {
      certainty: "secondary",
      source:
        "https://www.voelker-gruppe.com/en/team/dr-gerrit-hoetzel/article/the-automated-ai-based-administrative-process",
    },
    [
      {
        at: "17a",
        about:
          "Vollautomatische Verwaltungsakte mit geprüfter und freigegebener KI, wenn weder Ermessen noch Beurteilungsspielraum noch überwiegende Interessen entgegenstehen.",
      },
    ],
  ),
];
