/** One import an icon file: the package's barrel would pull thousands of modules. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { ReactElement, SVGProps } from 'react'

  const icon: (props: Omit<SVGProps<SVGSVGElement>, 'stroke'> & { size?: number | string; stroke?: number | string }) => ReactElement
  export default icon
}
