const SIGNATURES = { png: [0x89, 0x50, 0x4e, 0x47], jpg: [0xff, 0xd8, 0xff] } as const;

/** Is this file a PNG or a JPEG picture, by its first bytes? Null for anything else. */
export function pictureType(file: Uint8Array): keyof typeof SIGNATURES | null {
  if (SIGNATURES.png.every((byte, at) => file[at] === byte)) return "png";
  return SIGNATURES.jpg.every((byte, at) => file[at] === byte) ? "jpg" : null;
}
