"""Judges exported files: PDF by two checkers of PDF/UA-1, DOCX by a checker of Open XML. Prints every finding."""

import subprocess
import sys
from pathlib import Path

import page

# What the checker of Open XML says about files that Word opens without a word.
KNOWN_DOCX = ()


def pdf(file):
    report = page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1)
    return [str(finding) for finding in failures(report)]


def failures(report):
    for name in ("failures", "violations", "errors", "failed_rules"):
        found = getattr(report, name, None)
        if found is not None:
            return found() if callable(found) else found
    raise SystemExit(f"unknown report: {dir(report)}")


def program(name, file):
    tool = Path(sys.executable).parent / name
    done = subprocess.run([str(tool), str(file)], capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else [(done.stdout + done.stderr).strip()]


def main():
    count = 0
    bad = 0
    for file in sorted(Path(sys.argv[1]).iterdir()):
        if file.suffix == ".pdf":
            found = pdf(file) + program("outloud", file)
        elif file.suffix == ".docx":
            found = [line for line in program("openxml-audit", file) if line not in KNOWN_DOCX]
        else:
            continue
        count += 1
        for finding in found:
            bad += 1
            print(f"{file.name}: {finding}")
    print(f"{count} files, {bad} findings")
    return 1 if bad or count == 0 else 0


sys.exit(main())
