"""Cases as JSON Lines, one a line, numbers with all their digits; None becomes null."""

import json


def write_cases(cases, path="cases.jsonl"):
    with open(path, "w", encoding="utf-8") as file:
        for case in cases:
            file.write(json.dumps(case, ensure_ascii=False, allow_nan=False) + "\n")
