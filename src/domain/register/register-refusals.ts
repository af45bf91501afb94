/** Refusals about a register and its rows that need more than one row to be seen; those of cells and definitions stand beside their rules. */
export type RegisterRefusalCode =
  | 'REGISTER_CODE_TAKEN'
  | 'REGISTER_ARCHIVED'
  | 'REGISTER_STILL_REFERRED_TO'
  | 'REFERENCE_UNKNOWN'
  | 'ROW_KEY_TAKEN'
  | 'ROW_KEY_TWICE'
  | 'ROW_ID_TAKEN'
  | 'ROW_UNKNOWN'
  | 'ROW_REMOVED'
  | 'ROW_NOT_REMOVED'
  | 'IMPORT_ROW_CHANGED_SINCE'
  | 'IMPORT_UNDONE_ALREADY'
  | 'PACK_MALFORMED'
  | 'PACK_VERSION_UNKNOWN'

/** Refusals of a file of rows as a whole. */
export type RegisterFileRefusalCode =
  | 'REGISTER_FILE_WITHOUT_HEADER'
  | 'REGISTER_FILE_WITHOUT_ROWS'
  | 'REGISTER_FILE_COLUMN_UNKNOWN'
  | 'REGISTER_FILE_COLUMN_MISSING'
  | 'REGISTER_FILE_COLUMN_TWICE'
  | 'REGISTER_FILE_TOO_MANY_ROWS'
  | 'REGISTER_FILE_OF_OTHER_REGISTER'
  | 'REGISTER_FILE_TYPE_UNSUPPORTED'
