/** Texts that were written for this project: three plain contrasts. Loaded when they are asked for. */
export const SAMPLES: readonly { readonly label: string; readonly load: () => Promise<string> }[] = [
  {
    label: 'News report',
    load: async () => (await import('../../test/texts/news-report.txt?raw')).default,
  },
  { label: 'Op-ed', load: async () => (await import('../../test/texts/op-ed.txt?raw')).default },
  {
    label: 'Press release',
    load: async () => (await import('../../test/texts/press-release.txt?raw')).default,
  },
]
