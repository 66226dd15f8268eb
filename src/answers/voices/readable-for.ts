import { recordType } from "#catalogue/catalogue.ts";
import type { FacetId } from "#catalogue/facets.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { recordsFor, type ConfidentialMark, type Copy, type ReadableRecords } from "#records/visibility.ts";

/** A mark that also tells of which kind the confidential record is, so that it is told only where it belongs. */
export type KindMark = ConfidentialMark & { readonly kind?: string };

/** Facets of the kinds of a type, where the type has more facets than each of its kinds. */
const FACETS_OF_KIND: Readonly<Partial<Record<RecordTypeId, Readonly<Record<string, readonly FacetId[]>>>>> =
  {
    assessment: {
      ...{ dpia: ["assessments"], dpiaThreshold: ["assessments"], fria: ["assessments", "aiAct"] },
      ...{ riskAnalysis: ["assessments"], securityConcept: ["security", "assessments"] },
      ...{ transferImpact: ["assessments", "hosting"], accessibility: ["accessibility", "assessments"] },
      aiActClassification: ["aiAct", "assessments"],
    },
    incident: {
      ...{
        unauthorisedUse: ["misuse"],
        misuse: ["misuse"],
        privacyBreach: ["misuse"],
        malfunction: ["misuse"],
      },
      ...{
        discrimination: ["misuse"],
        seriousIncident: ["misuse"],
        securityIncident: ["misuse", "security"],
      },
      complaint: ["complaints", "misuse"],
    },
  };

function facetsOf(type: RecordTypeId, kind: string | undefined): readonly FacetId[] {
  return FACETS_OF_KIND[type]?.[kind ?? ""] ?? recordType(type).facets;
}

/** Only what is told of a confidential record: that it is there, of which kind, and why it is held back. */
function markOf(record: VersionedRecord): readonly KindMark[] {
  const { ground, norm, hideExistence = true } = record.confidentiality ?? {};
  if (record.visibility !== "confidential" || hideExistence) return [];
  const { kind } = record.data as { readonly kind?: string };
  const facets = facetsOf(record.type, kind);
  const why = { ...(ground === undefined ? {} : { ground }), ...(norm === undefined ? {} : { norm }) };
  return [{ type: record.type, facets, ...why, ...(kind === undefined ? {} : { kind }) }];
}

/** What a copy may be written from; confidential records leave their mark on the facets of their kind alone. */
export function readableFor(
  copy: Copy,
  snapshot: Snapshot,
): Omit<ReadableRecords, "confidential"> & { readonly confidential: readonly KindMark[] } {
  return { ...recordsFor(copy, snapshot), confidential: snapshot.records.flatMap(markOf) };
}
