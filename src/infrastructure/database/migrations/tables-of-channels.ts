import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Settings of the channels, where people may be reached, and addresses of calendars. */
const TABLES: Readonly<Record<string, string>> = {
  channel_setting: `channel text not null, active integer not null, settings text not null, sealed_secrets text not null, version integer not null,
    primary key (tenant_id, channel)`,
  contact_point: `contact_id ID not null, member_id ID not null, channel text not null, address text not null, confirmed_at INSTANT,
    primary key (tenant_id, contact_id), unique (tenant_id, member_id, channel, address),
    foreign key (tenant_id, member_id) references member (tenant_id, member_id)`,
}

export function channelStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
