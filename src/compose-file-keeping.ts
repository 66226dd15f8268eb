import { join } from "node:path";
import type { FileKeeping } from "#actions/context.ts";
import type { FileStore } from "#store/files/file-store.ts";
import type { Settings } from "./config.ts";

const MEGA = 1_000_000;

/** The bucket that the settings name, else a folder beside the database. */
async function fileStore(settings: Settings, folder: string | undefined): Promise<FileStore> {
  const { s3Bucket: bucket, s3AccessKey, s3SecretKey } = settings;
  if (bucket !== null && folder === undefined) {
    const { s3FileStore } = await import("#store/files/s3-file-store.ts");
    return s3FileStore({
      ...{ bucket, endpoint: settings.s3Endpoint, region: settings.s3Region, prefix: settings.s3Prefix },
      ...{ accessKey: s3AccessKey ?? "", secretKey: s3SecretKey ?? "" },
    });
  }
  const { folderFileStore } = await import("#store/files/folder-file-store.ts");
  return folderFileStore(join(folder ?? settings.data, "files"));
}

/** Where files lie, who scans them and how large they may be, as the settings say; a folder named goes before them. */
export async function fileKeeping(settings: Settings, folder: string | undefined): Promise<FileKeeping> {
  const { scanCommand: command, scanSeconds: seconds } = settings;
  const { commandScan } = await import("#outside/malware-scan/command-scan.ts");
  return {
    files: await fileStore(settings, folder),
    scan: command === null ? null : commandScan({ command, seconds }),
    mostBytes: settings.fileLimit * MEGA,
  };
}
