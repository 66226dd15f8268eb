/**
 * Prints the software bill of materials of what runs in production as CycloneDX JSON
 * (node scripts/sbom.ts > ki-kontor.cdx.json); fails if it is not sound.
 */
import { makeSbom } from "./sbom/make-sbom.ts";
import { sbomFaults } from "./sbom/sbom-faults.ts";

const bom = makeSbom();
const faults = sbomFaults(bom);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(JSON.stringify(bom, null, 2));
