import { join, resolve } from 'node:path'
import { z } from 'zod'

const flag = z.stringbool().default(false)

/** Settings from the environment, read once. Each stands in docs/configuration.md. */
const environment = z.object({
  SAURO_DATA: z.string().default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(5055),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXIES: z.string().default(''),
  SAURO_SECRET: z.string().min(32).optional(),
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  S3_BUCKET: z.string().optional(),
  /** Empty for Amazon itself. */
  S3_ENDPOINT: z.union([z.url(), z.literal('')]).default(''),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  S3_PATH_STYLE: flag,
  EVIDENCE_MAX_MB: z.coerce.number().int().min(1).max(100).default(25),
  /** clamd: a path, or host:port; empty for none. */
  CLAMAV_SOCKET: z.string().default(''),
  CLAMAV_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(300).default(20),
  HEIC_DECODER: z.string().optional(),
})

export type Config = {
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  readonly secret: string | undefined
  readonly sessionHours: number
  readonly logLevel: string
  readonly s3: S3Config | undefined
  readonly evidence: EvidenceConfig
  readonly demonstration: boolean
}

export type EvidenceConfig = {
  /** Bytes of one file at the most. */
  readonly largestFile: number
  /** Empty: no virus scanner. */
  readonly clamav: string
  readonly clamavMilliseconds: number
  /** A program that unpacks HEIC; undefined: the usual ones are looked for. */
  readonly heicDecoder: string | undefined
}

export type S3Config = {
  readonly bucket: string
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly pathStyle: boolean
}

export type ConfigOverrides = {
  readonly dataFolder?: string | undefined
  readonly host?: string | undefined
  readonly port?: number | undefined
  readonly demonstration?: boolean | undefined
}

/** A setting that cannot be used, said so that it can be mended. */
export class ConfigError extends Error {}

/** @throws ConfigError naming each wrong setting */
export function readConfig(variables: Readonly<Record<string, string | undefined>>, overrides: ConfigOverrides = {}): Config {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(filled, { error: z.locales.vi().localeError })
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map(issue => `Thiết đặt ${issue.path.join('.')} sai: ${issue.message}`).join('\n'))
  }
  const settings = parsed.data
  const demonstration = overrides.demonstration ?? false
  const root = resolve(overrides.dataFolder ?? settings.SAURO_DATA)
  const host = overrides.host ?? settings.HOST
  const port = overrides.port ?? settings.PORT
  return {
    dataFolder: demonstration ? join(root, 'demonstration') : root,
    // A demonstration never touches the real database.
    databaseUrl: demonstration ? undefined : settings.DATABASE_URL,
    databaseConnections: settings.DATABASE_CONNECTIONS,
    host,
    port,
    publicUrl: settings.PUBLIC_URL ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`,
    trustedProxies: settings.TRUSTED_PROXIES.split(',')
      .map(proxy => proxy.trim())
      .filter(Boolean),
    secret: settings.SAURO_SECRET,
    sessionHours: settings.SESSION_HOURS,
    logLevel: settings.LOG_LEVEL,
    s3: demonstration ? undefined : readS3(settings),
    evidence: {
      largestFile: settings.EVIDENCE_MAX_MB * 1_048_576,
      clamav: settings.CLAMAV_SOCKET,
      clamavMilliseconds: settings.CLAMAV_TIMEOUT_SECONDS * 1000,
      heicDecoder: settings.HEIC_DECODER,
    },
    demonstration,
  }
}

function readS3(settings: z.output<typeof environment>): S3Config | undefined {
  if (settings.S3_BUCKET === undefined) return undefined
  return {
    bucket: settings.S3_BUCKET,
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    accessKeyId: settings.S3_ACCESS_KEY_ID,
    secretAccessKey: settings.S3_SECRET_ACCESS_KEY,
    pathStyle: settings.S3_PATH_STYLE,
  }
}
