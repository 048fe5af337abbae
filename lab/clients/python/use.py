"""Uses the generated Python client against a running service."""

import os

from generated import Client
from generated.api.analysis import analyze_batch, analyze_text, compare_texts
from generated.models import (
    AnalyzeRequest,
    BatchRequest,
    BatchResponse,
    BatchText,
    CompareRequest,
    CompareText,
    Comparison,
    MetricName,
    OffsetUnit,
    Problem,
    Report,
)
from generated.types import UNSET, Unset

client = Client(base_url=os.environ.get("SERVICE_URL", "http://localhost:8787"))
passed = 0


def check(what: str, holds: bool) -> None:
    global passed
    assert holds, f"Python: {what}"
    passed += 1


text = "😀 The World Bank may have misjudged the crisis, critics say."

report = analyze_text.sync(
    client=client,
    body=AnalyzeRequest(
        text=text,
        metrics=[MetricName.HEDGING, MetricName.SOURCES],
        offset_unit=OffsetUnit.CODEPOINT,
    ),
)
assert isinstance(report, Report) and not isinstance(report.hedging, Unset)
cues = report.hedging.cues or []
check("analyze finds the hedge", any(cue.text == "may" for cue in cues))
check("spans fit, in code points", all(text[cue.start : cue.end] == cue.text for cue in cues))
check("what was not asked for is absent", report.actors is UNSET)

batch = analyze_batch.sync(
    client=client,
    body=BatchRequest(texts=[BatchText(id="a", text=text), BatchText(id="b", text="")]),
)
assert isinstance(batch, BatchResponse)
check("batch answers in order", [result.id for result in batch.results] == ["a", "b"])
problem = batch.results[1].problem
check("a bad text hurts no other", isinstance(problem, Problem) and problem.status == 422)

comparison = compare_texts.sync(
    client=client,
    body=CompareRequest(
        texts=[CompareText(id="a", text=text), CompareText(id="b", text="The dam holds.")]
    ),
)
assert isinstance(comparison, Comparison)
check("compare names its test", comparison.test.name == "exact conditional binomial test")
check("compare sets pairs side by side", comparison.metrics[0].pairs[0].second == "b")

refused = analyze_text.sync_detailed(client=client, body=AnalyzeRequest(text=" "))
check("a refusal has its status", refused.status_code == 422)
check(
    "and is a problem",
    isinstance(refused.parsed, Problem)
    and not isinstance(refused.parsed.errors, Unset)
    and refused.parsed.errors[0].pointer == "/text",
)
print(f"Python, openapi-python-client: {passed} checks passed")
