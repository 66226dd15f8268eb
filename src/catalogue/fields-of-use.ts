import type { ClosedList } from "./fields.ts";

/** Tasks of an authority in which AI is used or planned; shared by deployments and projects. */
export const FIELDS_OF_USE = {
  socialBenefits: ["Sozialleistungen", "Social benefits"],
  building: ["Bauen und Baugenehmigungen", "Building and building permits"],
  housingBenefit: ["Wohngeld", "Housing benefit"],
  integration: ["Integration und Zuwanderung", "Integration and immigration"],
  youth: ["Jugend und Familie", "Youth and family"],
  health: ["Gesundheit", "Health"],
  registry: ["Meldewesen und Personenstand", "Residents' and civil registration"],
  publicSpace: ["Öffentlicher Raum", "Public space"],
  economy: ["Wirtschaft und Gewerbe", "Economy and trade"],
  environment: ["Umwelt und Verbraucherschutz", "Environment and consumer protection"],
  minutes: ["Protokollierung", "Minutes"],
  personnel: ["Personal", "Personnel"],
  finance: ["Haushalt und Finanzen", "Budget and finance"],
  communication: ["Presse und Öffentlichkeitsarbeit", "Press and public relations"],
  internalServices: ["Innere Dienste", "Internal services"],
  traffic: ["Verkehr", "Traffic"],
  other: ["Sonstiges", "Other"],
} as const satisfies ClosedList;
