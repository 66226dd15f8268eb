/** An attachment of a record that names a kept file: the SHA-256 of its bytes and the name it is shown under. */
export type Attachment = { readonly hash: string; readonly name: string };

const NAMED = /^sha256-([0-9a-f]{64})\/(.+)$/su;
const ANYWHERE = /sha256-([0-9a-f]{64})\//gu;

/** The file that an entry of `attachments` names, as `sha256-<hash>/<name>`; null if the entry is plain text. */
export function attachmentOf(text: string): Attachment | null {
  const [, hash, name] = NAMED.exec(text) ?? [];
  return hash === undefined || name === undefined ? null : { hash, name };
}

/** The entry of `attachments` that names a file. */
export function attachmentText({ hash, name }: Attachment): string {
  return `sha256-${hash}/${name}`;
}

/** The hashes of all files that a text names, such as the content of a stored version; each as often as it stands there. */
export function attachmentHashes(text: string): readonly string[] {
  return [...text.matchAll(ANYWHERE)].map(([, hash = ""]) => hash);
}
