"""Verifies requests with the published Python library, and v1a with libsodium, which shares no code with Node.js.

Reads JSON lines from standard input: {"headers": {...}, "body": "<base64>", "secrets": ["whsec_...", "whpk_..."]}.
Every secret must verify its request, and must not verify it with another body. Prints how many requests passed.
"""

import base64
import json
import sys

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from standardwebhooks import Webhook, WebhookVerificationError


def symmetric(secret, headers, body):
    try:
        Webhook(secret).verify(body, headers)
        return True
    except WebhookVerificationError:
        return False


def asymmetric(public_key, headers, body):
    key = VerifyKey(base64.b64decode(public_key.removeprefix("whpk_")))
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    for entry in headers["webhook-signature"].split(" "):
        version, _, signature = entry.partition(",")
        if version != "v1a":
            continue
        try:
            key.verify(content, base64.b64decode(signature))
            return True
        except BadSignatureError:
            pass
    return False


passed = 0
for line in sys.stdin:
    request = json.loads(line)
    headers, body = request["headers"], base64.b64decode(request["body"])
    for secret in request["secrets"]:
        verify = asymmetric if secret.startswith("whpk_") else symmetric
        if not verify(secret, headers, body):
            sys.exit(f"refused: {headers['webhook-id']}")
        if verify(secret, headers, body + b" "):
            sys.exit(f"accepted with another body: {headers['webhook-id']}")
    passed += 1
print(passed)
