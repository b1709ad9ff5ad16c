"""A review that is driven without a browser: the program's own server, asked as its page asks."""

import http.client
import json
import os
import re
import signal
import subprocess
import urllib.parse
import uuid

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
catalog = os.path.join(root, "Catalog")


class Review:
    """A run of `weapontag review open` (or of `adjudicate`, without a reviewer)."""

    def __init__(self, program, tags, reviewer=None, store=None, catalog=catalog):
        command = [program, "review", "open" if reviewer else "adjudicate", tags, "--no-browser", "--catalog", str(catalog)]
        if reviewer:
            command += ["--reviewer", reviewer]
        if store:
            command += ["--store", store]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.log = []
        self.address = None
        while self.address is None:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("the server does not start: " + "".join(self.log))
            self.log.append(line)
            found = re.search(r"http://\S+", line)
            if found:
                self.address = urllib.parse.urlsplit(found.group())
        self.connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=30)

    def ask(self, path, **fields):
        """The answer to a POST; an HTTP status other than 200 is an error."""
        body = json.dumps(fields | {"key": uuid.uuid4().hex})
        headers = {"Content-Type": "application/json", "Origin": f"http://{self.address.netloc}"}
        self.connection.request("POST", f"{self.address.path.rstrip('/')}/api/{path}", body, headers)
        response = self.connection.getresponse()
        answer = response.read()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status} {answer.decode()}")
        return json.loads(answer)

    def ids(self, decided="all"):
        """The numbers of the mentions, in the articles' order."""
        blank = {"class": "", "article": "", "words": "", "system": "", "least": 0, "most": 1, "order": "article"}
        return self.ask("queue", decided=decided, **blank)["ids"]

    def decide(self, mention, verdict, weapon_class=None):
        """What a reviewer says: accept, reject, skip, or change with a class."""
        return self.ask("decide", mention=mention, verdict=verdict, **({"class": weapon_class} if weapon_class else {}))

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=30)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
