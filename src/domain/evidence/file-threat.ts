/**
 * What makes a file unfit to be kept whatever its type: macros; a password, behind which nobody could check it; something that acts when it is
 * opened (scripts and launches of a PDF, objects of an RTF, templates fetched from elsewhere); a second file of another kind inside its bytes; a program inside.
 */
export type FileThreat = 'macros' | 'encrypted' | 'active' | 'twoInOne' | 'program' | 'damaged'
