"""Take the README's picture: a student's mistake and what the check says, in a real JupyterLab.

Needs Debian's chromium and `pip install playwright`, beside the environment that `make setup` made:

    python docs/pictures.py
"""

import json
import shutil
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = "02_logistic_regression.ipynb"
PORT = 8899
MISTAKE = """    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    grads = {"dw": X @ dZ.T, "db": float(dZ.mean())}
    return grads, float(bce_from_logits(Z, Y).mean())"""
KEPT = ("setup", "sigmoid", "bce-from-logits", "matrices-idea", "propagate-statement", "propagate", "propagate-check")


def student_notebook(folder: Path) -> None:
    """Write a notebook whose `propagate` forgets to divide by m."""
    course = "c1_neural_networks/02_logistic_regression"
    solution = json.loads((ROOT / "solutions" / course / NOTEBOOK).read_text(encoding="utf-8"))
    release = json.loads((ROOT / "notebooks" / course / NOTEBOOK).read_text(encoding="utf-8"))
    answers = {cell["id"]: cell["source"] for cell in solution["cells"]}
    release["cells"] = [cell for cell in release["cells"] if cell["id"] in KEPT]
    for cell in release["cells"]:
        if cell["id"] in ("sigmoid", "bce-from-logits"):
            cell["source"] = [line for line in answers[cell["id"]] if "### " not in line]
        if cell["id"] == "propagate":
            head = "".join(cell["source"]).partition("    # YOUR CODE HERE")[0]
            cell["source"] = (head + MISTAKE).splitlines(keepends=True)
    (folder / NOTEBOOK).write_text(json.dumps(release), encoding="utf-8")


def wait_for_server() -> None:
    """Wait until JupyterLab answers."""
    for _ in range(240):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/api", timeout=1).close()
            return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError("JupyterLab did not answer within a minute.")


def take(page: Page, target: Path) -> None:
    """Run the notebook and photograph the answer and its check."""
    page.goto(f"http://127.0.0.1:{PORT}/lab/tree/{NOTEBOOK}")
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell", timeout=60_000)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)
    page.keyboard.press("Control+b")  # hide the file browser
    page.get_by_text("Run", exact=True).first.click()
    page.get_by_text("Run All Cells", exact=True).click()
    line = page.get_by_text("✗ propagate")
    line.wait_for(timeout=60_000)
    line.scroll_into_view_if_needed()
    time.sleep(1)  # scrolling is animated
    page.screenshot(path=target, clip={"x": 0, "y": 0, "width": 1100, "height": 600})


def main() -> None:
    """Start JupyterLab on a copy, take the picture, stop it."""
    folder = Path(tempfile.mkdtemp())
    student_notebook(folder)
    options = ["--no-browser", f"--port={PORT}", "--IdentityProvider.token=", "--allow-root", "--LabApp.news_url=None"]
    lab = [ROOT / ".venv/bin/jupyter", "lab", *options]
    server = subprocess.Popen(lab, cwd=folder, stderr=subprocess.DEVNULL)
    try:
        wait_for_server()
        with sync_playwright() as playwright:
            arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
            take(browser.new_page(viewport={"width": 1100, "height": 760}), ROOT / "docs" / "check.png")
            browser.close()
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
