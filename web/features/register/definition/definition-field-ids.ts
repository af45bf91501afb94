/** The ids of the editor's fields, for the summary of faults to go to. */
export const definitionFieldId = (field: string) => `definition-${field}`
export const columnFieldId = (key: string, field: string) => `column-${key}-${field}`
