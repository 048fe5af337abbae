// npm run fuzz: schemathesis against the service in workerd, with all of its checks.
import { run } from '../serve/run.ts'
import { withService } from '../serve/with-service.ts'

await withService((url) =>
  run(
    [
      '[ -d .venv ] || python3 -m venv .venv',
      '.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt',
      `.venv/bin/schemathesis run ../../openapi/openapi.json --url ${url} --checks all --workers 2`,
    ].join('; '),
    new URL('.', import.meta.url),
  ),
)
