import type { InquiryProfile } from "./inquiry-profile.ts";
import { HAMBURG_PROFILES } from "./profiles/hamburg.ts";
import { OTHER_PROFILES } from "./profiles/other-states.ts";

/** Every inquiry profile, Hamburg first. */
export const INQUIRY_PROFILES: readonly InquiryProfile[] = [...HAMBURG_PROFILES, ...OTHER_PROFILES];

/** The inquiry profile of that id (`hamburg-bezirk`); undefined if there is none. */
export function inquiryProfile(id: string): InquiryProfile | undefined {
  return INQUIRY_PROFILES.find((profile) => profile.id === id);
}
