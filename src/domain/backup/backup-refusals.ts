/** Why a backup is not written or not restored. Nothing was changed when one of these is answered. */
export type BackupRefusalCode =
  | 'BACKUP_FILE_EXISTS'
  | 'BACKUP_FILE_MISSING'
  | 'BACKUP_FOLDER_MISSING'
  | 'BACKUP_DATABASE_MISSING'
  | 'BACKUP_DATABASE_UNMIGRATED'
  | 'BACKUP_NOT_RECOGNISED'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_NEWER'
  | 'RESTORE_TARGET_NOT_EMPTY'
  | 'RESTORE_TARGET_OTHER_SCHEMA'
  | 'RESTORE_DIFFERS'
