const NO_GLYPH = 0;

/** Offset of a table in an OpenType file. */
function tableOffset(font: DataView, tag: string): number {
  const count = font.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const name = String.fromCodePoint(...[0, 1, 2, 3].map((index) => font.getUint8(at + index)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Offset of the character map for Unicode's first plane (format 4), which every usual font has. */
function mapOffset(font: DataView): number {
  const start = tableOffset(font, "cmap");
  const count = font.getUint16(start + 2);
  for (let index = 0; index < count; index++) {
    const offset = start + font.getUint32(start + 4 + index * 8 + 4);
    if (font.getUint16(offset) === 4) return offset;
  }
  throw new Error("the font has no character map of format 4");
}

type Segment = {
  readonly first: number;
  readonly last: number;
  readonly delta: number;
  readonly glyphs: number | null;
};

function segmentsOf(font: DataView, map: number): readonly Segment[] {
  const size = font.getUint16(map + 6);
  return Array.from({ length: size / 2 }, (_, index) => {
    const ends = map + 14 + index * 2;
    const starts = ends + size + 2;
    const rangeAt = starts + size * 2;
    const range = font.getUint16(rangeAt);
    return {
      last: font.getUint16(ends),
      first: font.getUint16(starts),
      delta: font.getInt16(starts + size),
      glyphs: range === 0 ? null : rangeAt + range,
    };
  });
}

function glyphOf(font: DataView, segment: Segment, code: number): number {
  if (segment.glyphs === null) return (code + segment.delta) & 0xff_ff;
  return font.getUint16(segment.glyphs + (code - segment.first) * 2);
}

/** Which characters (code points of Unicode's first plane) does this OpenType font show? */
export function codePointsOf(file: Uint8Array): ReadonlySet<number> {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const codes = new Set<number>();
  for (const segment of segmentsOf(font, mapOffset(font)))
    for (let code = segment.first; code <= segment.last && code < 0xff_ff; code++)
      if (glyphOf(font, segment, code) !== NO_GLYPH) codes.add(code);
  return codes;
}
