// npm run clients [language …]: generates each client from openapi/,
// compiles it, and uses it against the service.
import { run } from '../serve/run.ts'
import { withService } from '../serve/with-service.ts'

const LANGUAGES: Readonly<Record<string, string>> = {
  typescript:
    'npm install --no-package-lock --no-audit --no-fund --silent; npm run -s generate; npm run -s compile; npm run -s use',
  python: [
    '[ -d .venv ] || python3 -m venv .venv',
    '.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt',
    'PATH="$PWD/.venv/bin:$PATH" openapi-python-client generate --path ../../../openapi/openapi.json --output-path generated --overwrite --meta none > generate.log 2>&1 || { cat generate.log; exit 1; }',
    '.venv/bin/mypy --no-error-summary --follow-imports=silent use.py',
    '.venv/bin/python use.py',
  ].join('; '),
  go: 'mkdir -p discourse; go run github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2 -config config.yaml ../../../openapi/openapi.json; go vet ./...; go run .',
  java: 'mvn --quiet --batch-mode compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java -Dexec.mainClass=Use',
}

const asked = process.argv.slice(2)
await withService(async (url) => {
  for (const language of asked.length > 0 ? asked : Object.keys(LANGUAGES)) {
    await run(LANGUAGES[language], new URL(`${language}/`, import.meta.url), { SERVICE_URL: url })
  }
})
