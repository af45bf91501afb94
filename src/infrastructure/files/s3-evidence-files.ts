import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { contentAddress, isContentHash, requireAbsolute } from './content-address.ts'
import { clearLeftovers, receiveFile } from './received-file.ts'

export type S3Settings = {
  /** Empty for Amazon itself. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** `http://host/bucket` instead of `http://bucket.host`: what most servers other than Amazon's want. */
  readonly pathStyle: boolean
  /** Absolute folder on this machine where an upload is hashed and measured before it is sent on. */
  readonly incoming: string
}

/** Evidence in S3-compatible storage; the bucket must exist. An object that was acknowledged is safe. */
export async function openS3EvidenceFiles(settings: S3Settings): Promise<EvidenceFiles & { close(): void }> {
  const { bucket, incoming } = settings
  await clearLeftovers(requireAbsolute(incoming))
  const client = connect(settings)
  const keyOf = (tenantId: string, sha256: string) => contentAddress(tenantId, sha256).join('/')

  return {
    async store(tenantId, bytes, limit) {
      const { path, ...stored } = await receiveFile(incoming, bytes, limit)
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: keyOf(tenantId, stored.sha256),
            Body: createReadStream(path),
            ContentLength: stored.size,
            ContentType: stored.mime,
            ChecksumSHA256: Buffer.from(stored.sha256, 'hex').toString('base64'),
          }),
        )
      } finally {
        await rm(path, { force: true })
      }
      return stored
    },
    async open(tenantId, sha256) {
      const found = await unlessMissing(client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(tenantId, sha256) })))
      return found?.Body instanceof Readable ? found.Body : undefined
    },
    async has(tenantId, sha256) {
      return (await unlessMissing(client.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(tenantId, sha256) })))) !== undefined
    },
    async *list(tenantId) {
      const [folder] = contentAddress(tenantId, '0'.repeat(64))
      let ContinuationToken: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: `${folder}/`,
            ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
          }),
        )
        for (const { Key, Size, LastModified } of page.Contents ?? []) {
          const sha256 = Key?.split('/').at(-1) ?? ''
          if (isContentHash(sha256)) yield { sha256, size: Size ?? 0, storedAt: millisecondsToInstant(LastModified?.getTime() ?? 0) }
        }
        ContinuationToken = page.IsTruncated === true ? page.NextContinuationToken : undefined
      } while (ContinuationToken !== undefined)
    },
    async remove(tenantId, sha256) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(tenantId, sha256) }))
    },
    close: () => client.destroy(),
  }
}

function connect({ endpoint, region, accessKeyId, secretAccessKey, pathStyle }: S3Settings): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: pathStyle,
    // Trailing checksums are unknown to many servers; ours is a plain header.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === '' ? {} : { endpoint }),
  })
}

async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined
    throw error
  }
}
