export type LegacyEncoding = { readonly encoding: 'TCVN3' | 'VNI'; readonly sample: string }

/** Letters only Unicode Vietnamese has. */
const UNICODE_VIETNAMESE =
  /[\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u1ea0-\u1ef9]|[aeiouyAEIOUY][\u0300\u0301\u0303\u0309\u0323]/g
/** Signs that stand inside words only when TCVN3 bytes are shown as Latin-1: `®¶ng ñy`, `nhiÖm vô`. */
const TCVN3_SIGNS = /[a-zA-Z§®¬¦][µ¸¶·¹¨»¾¼½Æ©ÇÈËÌÐÎÏÑªÒÓÖ×ØÜÞ«¬®ßäåæçëîïðñõö÷øûüþ][a-z]?|[®§][a-zA-ZµÀ-ÿ¸¶·¹¨©ª«¬]/g
/** A vowel followed by VNI's tone or hat letter: `nhieäm vuï`, `phöôøng`, `Ñaûng`. */
const VNI_SIGNS = /[aeiouyöôAEIOUYÖÔ][øùûõïäâêåèéëúüØÙÛÕÏÄÂÊÅ]|[ñÑ][aeiouyöôAEIOUYÖÔ]/g

const LEAST_SIGNS = 8
const LEAST_SHARE = 0.02

/** TCVN3 (.VnTime) or VNI text seen through Latin-1; undefined for Unicode text and for text too short to tell. */
export function legacyEncodingOf(text: string): LegacyEncoding | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const unicode = text.match(UNICODE_VIETNAMESE)?.length ?? 0
  const tcvn3 = text.match(TCVN3_SIGNS)?.length ?? 0
  const vni = text.match(VNI_SIGNS)?.length ?? 0
  const signs = Math.max(tcvn3, vni)
  if (signs < LEAST_SIGNS || signs < letters * LEAST_SHARE || unicode > signs / 2) return undefined
  const encoding = tcvn3 >= vni ? 'TCVN3' : 'VNI'
  return { encoding, sample: sampleOf(text, encoding === 'TCVN3' ? TCVN3_SIGNS : VNI_SIGNS) }
}

function sampleOf(text: string, signs: RegExp): string {
  const at = text.search(signs)
  return text
    .slice(Math.max(0, at - 10), at + 30)
    .replace(/\s+/g, ' ')
    .trim()
}
