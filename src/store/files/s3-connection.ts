/** Where an S3-compatible store is and how to get in. */
export type S3Place = {
  /** Null: Amazon's own address for the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  /** Stands before every name, such as "kontor/"; "" for none. */
  readonly prefix: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Where bytes wait until they are whole; without it the system's folder for such things. */
  readonly drafts?: string;
};

const CONNECT_MS = 5000;
const ANSWER_MS = 60_000;
const ATTEMPTS = 3;

/** The library is large, so it is loaded when the first file is asked for. */
async function connect({ endpoint, region, accessKey, secretKey }: S3Place) {
  const [sdk, { Upload }] = await Promise.all([import("@aws-sdk/client-s3"), import("@aws-sdk/lib-storage")]);
  const client = new sdk.S3Client({
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    // other stores than Amazon's do not know the newer checksums
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    maxAttempts: ATTEMPTS,
  });
  return { client, sdk, Upload };
}

/** The client with the library's commands. */
export type S3Connection = Awaited<ReturnType<typeof connect>>;

/** Connects when it is first asked, and keeps the connection. */
export function s3Connection(place: S3Place): () => Promise<S3Connection> {
  let connection: Promise<S3Connection> | null = null;
  return () => (connection ??= connect(place));
}

/** Status of the answer that an error of the library tells of; 0 if there was no answer. */
export function s3Status(error: unknown): number {
  const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } };
  return $metadata?.httpStatusCode ?? 0;
}
