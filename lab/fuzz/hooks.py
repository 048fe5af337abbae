"""Teaches schemathesis NDJSON: a body of one line, and an answer of which the first line is checked."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def write_line(ctx, value):
    return json.dumps(value).encode() + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def read_first_line(ctx, response):
    return json.loads(response.content.split(b"\n")[0])
