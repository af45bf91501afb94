/** A unit's part in a task: it leads, leads beside another (đồng chủ trì), or helps (phối hợp). */
export const ASSIGNMENT_ROLES = ['lead', 'coLead', 'coordinator'] as const
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number]
