import { z } from 'zod';
import { AppError } from './domain/app-error';
import { isTimeZone } from './domain/dates';

const port = z.coerce.number('is not a port number').int('is not a port number').min(0).max(65535);
const zone = z.string().refine(isTimeZone, 'is not an IANA time zone such as Europe/Brussels');
const instant = z.iso.datetime({ offset: true, message: 'is not an instant such as 2025-09-22T09:00:00+02:00' });

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const BOT_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;

const schema = z.object({
  PORT: port.default(3978),
  HOST: z.string().optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https$/, message: 'is not an https address' })
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => new URL(url).pathname === '/', 'has a path: the pages of the bot stand at the root of their host')
    .optional(),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/.+/, 'does not begin with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().default('.data'),
  PLAN_FILE: z.string().default('plans/ajh-2025.json'),
  OWNERS_FILE: z.string().default('plans/owners.csv'),
  TIME_ZONE: zone.default('Europe/Brussels'),
  BOT_LANGUAGE: z.enum(['nl', 'en'], 'is not nl or en').default('nl'),
  POLICY_FILE: z.string().default('plans/policy.json'),
  LOCAL_NOW: instant.optional(),
  MicrosoftAppType: z.enum(BOT_TYPES, `is none of ${BOT_TYPES.join(', ')}`).default('SingleTenant'),
  MicrosoftAppId: z.guid('is not a GUID').optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.guid('is not a GUID').optional(),
});

type Environment = z.infer<typeof schema>;

/** Everything the bot is told from outside. */
export interface Config extends Environment {
  /** No app id: no Teams, loopback only. */
  local: boolean;
  host: string;
}

/** Reads the environment; an empty variable counts as absent. Throws one AppError (`config`) that lists every fault. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  const faults = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.map(String).join('.')} ${message}`),
    ...crossFaults({ NODE_ENV: 'development', MicrosoftAppType: 'SingleTenant', ...given }),
  ];
  if (!parsed.success || faults.length > 0) throw new AppError('config', faults.join('\n'));
  const local = parsed.data.MicrosoftAppId === undefined;
  return { ...parsed.data, local, host: local ? '127.0.0.1' : (parsed.data.HOST ?? '0.0.0.0') };
}

/** Faults of variables that do not go together; they are looked for also when some are wrong by themselves. */
function crossFaults(env: Partial<Record<keyof Environment, string>>): string[] {
  const local = env.MicrosoftAppId === undefined;
  return [
    ...(local && env.NODE_ENV === 'production'
      ? ['MicrosoftAppId is missing: with NODE_ENV=production the bot does not start without it']
      : []),
    ...(local && env.HOST !== undefined && !isLoopback(env.HOST)
      ? ['HOST must be a loopback address while MicrosoftAppId is empty']
      : []),
    ...(!local && env.LOCAL_NOW !== undefined
      ? ['LOCAL_NOW is for local mode only: leave it empty when MicrosoftAppId is set']
      : []),
    ...(local ? [] : credentialFaults(env)),
  ];
}

function credentialFaults({
  MicrosoftAppType: type,
  MicrosoftAppPassword: password,
  MicrosoftAppTenantId: tenant,
}: Partial<Record<keyof Environment, string>>): string[] {
  const faults: string[] = [];
  if (type !== 'MultiTenant' && tenant === undefined) faults.push(`MicrosoftAppTenantId is missing: ${type} needs it`);
  if (type !== 'UserAssignedMSI' && password === undefined)
    faults.push(`MicrosoftAppPassword is missing: ${type} needs it`);
  if (type === 'UserAssignedMSI' && password !== undefined)
    faults.push('MicrosoftAppPassword must be empty: UserAssignedMSI has no password');
  return faults;
}

function isLoopback(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1'].includes(host);
}
