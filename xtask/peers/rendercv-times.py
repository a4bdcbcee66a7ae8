"""How long RenderCV takes for the resume that `rolerabbit bench render document` writes.

usage: rendercv-times.py RESUME.json FOLDER

Prints one line of JSON: version, cold_ms (a new process from YAML to PDF) and warm_ms (one process, the YAML changed each time),
each the lowest median of some batches.
RenderCV is fetched to be measured and is no part of the product. Its look for a newer version of itself, which waits for the
network, is left out. Where its icons' Typst package cannot be fetched, an empty one
stands in for it, so that it draws a little less than it would.
"""

import importlib.metadata
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

BATCHES = 4
COLD_ROUNDS = 3
WARM_ROUNDS = 15
ICONS = "fontawesome/0.6.0"

source, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
folder.mkdir(parents=True, exist_ok=True)
own_cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
has_icons = (own_cache / "typst/packages/preview" / ICONS).is_dir()
if not has_icons:
    stand_in = folder / "cache/typst/packages/preview" / ICONS
    stand_in.mkdir(parents=True, exist_ok=True)
    (stand_in / "typst.toml").write_text(
        '[package]\nname = "fontawesome"\nversion = "0.6.0"\nentrypoint = "lib.typ"\nauthors = []\nlicense = "MIT"\ndescription = "Nothing"\n'
    )
    (stand_in / "lib.typ").write_text("#let fa-icon(..arguments) = []\n")
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")


def as_rendercv(resume, summary):
    """The same content in RenderCV's shape; JSON is YAML."""
    basics = resume["basics"]
    experience = [
        {
            "company": job["name"],
            "position": job["position"],
            "location": job["location"],
            "start_date": job["startDate"],
            "end_date": job["endDate"],
            "highlights": job["highlights"],
        }
        for job in resume["work"]
    ]
    education = [
        {
            "institution": study["institution"],
            "area": study["area"],
            "degree": study["studyType"],
            "end_date": int(study["endDate"]),
        }
        for study in resume["education"]
    ]
    skills = [{"label": skill["name"], "details": ", ".join(skill["keywords"])} for skill in resume["skills"]]
    sections = {"summary": [summary], "experience": experience, "education": education, "skills": skills}
    cv = {"name": basics["name"], "headline": basics["label"], "email": basics["email"], "sections": sections}
    return json.dumps({"cv": cv, "design": {"theme": "classic"}}, ensure_ascii=False)


resume = json.loads(source.read_text())
page = folder / "resume.yaml"
page.write_text(as_rendercv(resume, resume["basics"]["summary"]))
pdf = folder / "resume.pdf"
only_pdf = ["-nomd", "-nohtml", "-nopng", "-q", "-pdf", str(pdf)]


COMMAND = "import rendercv.cli.app as cli; cli.warn_if_new_version_is_available = lambda: None; cli.app()"


def cold():
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", COMMAND, "render", str(page), *only_pdf], check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1e3


def quietest(rounds, run):
    return min(statistics.median(run(batch * rounds + n) for n in range(rounds)) for batch in range(BATCHES))


cold_ms = quietest(COLD_ROUNDS, lambda _: cold())
assert pdf.read_bytes().startswith(b"%PDF"), "RenderCV made no PDF"

from rendercv.renderer.pdf_png import generate_pdf  # noqa: E402
from rendercv.renderer.typst import generate_typst  # noqa: E402
from rendercv.schema.rendercv_model_builder import build_rendercv_dictionary_and_model  # noqa: E402


def warm(n):
    text = as_rendercv(resume, f"Engineer, edit {n}.")
    started = time.perf_counter()
    _, model = build_rendercv_dictionary_and_model(text, input_file_path=page, pdf_path=pdf, dont_generate_png=True)
    generate_pdf(model, generate_typst(model))
    return (time.perf_counter() - started) * 1e3


warm(0)
warm_ms = quietest(WARM_ROUNDS, lambda n: warm(n + 1))
version = importlib.metadata.version("rendercv") + ("" if has_icons else ", without its icons")
print(json.dumps({"version": version, "cold_ms": cold_ms, "warm_ms": warm_ms}))
