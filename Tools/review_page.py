"""A review's page in a browser window, worked by keys, and the server behind it."""

import contextlib
import os
import pathlib
import signal
import subprocess
import time

from browser import open_browser, serious_violations
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def environment():
    """The program's environment: this repository's catalogue, whatever the user has."""
    return {**os.environ, "WEAPONTAG_CATALOG": str(ROOT / "Catalog")}


class Page:
    """One browser window."""

    def __init__(self, **look):
        self.driver = open_browser(**look)

    def open(self, address):
        self.driver.get(address)
        self.wait("document.body.dataset.ready !== undefined", "the page to be ready")

    def keys(self, *keys, shift=False):
        """Types on whatever has the focus."""
        chain = ActionChains(self.driver)
        if shift:
            chain.key_down(Keys.SHIFT)
        chain.send_keys(*keys)
        if shift:
            chain.key_up(Keys.SHIFT)
        chain.perform()

    def run(self, script, *values):
        return self.driver.execute_script(script, *values)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.textContent ?? ''", selector)

    def wait(self, condition, what, seconds=15):
        """Waits for a script's value, or for a function's, to be true; returns it."""
        end = time.monotonic() + seconds
        while True:
            value = condition() if callable(condition) else self.run("return " + condition)
            if value:
                return value
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}")
            time.sleep(0.02)

    def settle(self):
        """Waits until every decision is acknowledged."""
        self.wait("document.getElementById('saved').dataset.waiting === '0'", "the last decision to be saved")

    def complaints(self):
        """What the browser has logged as an error, breaches of the content policy among them."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def violations(self):
        return serious_violations(self.driver)

    def close(self):
        self.driver.quit()


class Server:
    """A run of a command that serves a page and prints its address first."""

    def __init__(self, words, folder):
        self.errors = open(pathlib.Path(folder) / "server-errors", "a+")
        self.process = subprocess.Popen(
            [*words, "--no-browser"], cwd=folder, stdout=subprocess.PIPE, stderr=self.errors, text=True, env=environment(),
            start_new_session=True)
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            self.errors.seek(0)
            raise AssertionError("the server did not start: " + self.errors.read())
        self.port = int(self.address.split(":")[2].split("/")[0])
        self.token = self.address.split("/")[3]

    def stop(self, number=signal.SIGTERM):
        """Sends a signal; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.errors.close()
        return code


@contextlib.contextmanager
def serving(words, folder):
    server = Server(words, folder)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop(signal.SIGKILL)
