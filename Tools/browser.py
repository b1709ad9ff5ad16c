"""Chromium, driven headless, for the tools that look at pages."""

import importlib.resources
import pathlib
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service


def open_browser(width=1280, height=900, dark=False, scale=1):
    """A browser whose log keeps what pages complain of, and which is to be quit."""
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    look(browser, width, height, dark, scale)
    return browser


def look(browser, width, height, dark=False, scale=1):
    """The size of the window in pixels of the page, and the reader's wish for light or dark."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})
    features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}, {"name": "prefers-reduced-motion", "value": "reduce"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def serious_violations(browser):
    """What axe-core finds wrong and calls serious or critical, as lines."""
    script = importlib.resources.files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    # Through the debugger, which a page's policy does not forbid.
    browser.execute_cdp_cmd("Runtime.evaluate", {"expression": script})
    result = browser.execute_async_script("axe.run().then(arguments[0])")
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:160]}"
        for violation in result["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"][:5]
    ]


def address(path):
    return pathlib.Path(path).resolve().as_uri()
