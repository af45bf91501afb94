/** Fields to change; an absent or undefined one stays as it is. */
export type Change<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | undefined }

export function withoutUndefined<Fields extends object>(change: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  // Leaving out the undefined entries leaves exactly the declared ones.
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>
  }
}
