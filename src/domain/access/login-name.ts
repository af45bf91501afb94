const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._-]{2,59}$/

/** Login names are 3 to 60 small Latin letters, digits, dot, dash or underscore, and begin with a letter or digit. */
export function isLoginName(text: string): boolean {
  return LOGIN_PATTERN.test(text)
}
