"""A headless Chromium, driven over its debugging pipe; nothing but the standard library."""
import fcntl, json, os, select, shutil, subprocess, tempfile, time

NAMES = ("chromium-headless-shell", "chromium", "google-chrome")


def find():
    """The browser's path, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Browser:
    """One page of one browser. Events that come while something is awaited are kept in `events`."""

    def __init__(self, path, deadline=60):
        self.deadline = deadline
        self.home = tempfile.TemporaryDirectory(
            prefix="threatbrief-browser-", ignore_cleanup_errors=True)
        ours, theirs = os.pipe(), os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (ours[0], theirs[1])]

        def place():
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--remote-debugging-pipe",
             f"--user-data-dir={self.home.name}", "about:blank"],
            preexec_fn=place, pass_fds=(3, 4), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in (ours[0], theirs[1], *high):
            os.close(end)
        self.write_end, self.read_end = ours[1], theirs[0]
        self.rest, self.number, self.events, self.answers = b"", 0, [], {}
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")

    def call(self, method, **parameters):
        """Calls a method and waits for its answer."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.write_end, data):]
        number, end = self.number, time.monotonic() + self.deadline
        while number not in self.answers:
            self._receive(end, method)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def wait(self, method):
        """Waits for an event."""
        end = time.monotonic() + self.deadline
        while not any(event["method"] == method for event in self.events):
            self._receive(end, method)

    def _receive(self, end, what):
        left = end - time.monotonic()
        if left <= 0 or not select.select([self.read_end], [], [], left)[0]:
            raise TimeoutError(f"the browser did not answer: {what}")
        data = os.read(self.read_end, 1 << 20)
        if not data:
            raise RuntimeError("the browser ended")
        *whole, self.rest = (self.rest + data).split(b"\0")
        for text in whole:
            message = json.loads(text)
            if "id" in message:
                self.answers[message["id"]] = message
            else:
                self.events.append(message)

    def size(self, width, height, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=scale, mobile=False)

    def scheme(self, name, medium=""):
        self.call("Emulation.setEmulatedMedia", media=medium,
                  features=[{"name": "prefers-color-scheme", "value": name}])

    def open(self, address):
        """Opens an address and gives the events of its loading."""
        self.events = []
        self.call("Page.navigate", url=address)
        self.wait("Page.loadEventFired")
        return self.events

    def value(self, code):
        """What a piece of JavaScript gives in the page."""
        result = self.call("Runtime.evaluate", expression=code, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"])[:500])
        return result["result"].get("value")

    def press(self, key, code):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key,
                      windowsVirtualKeyCode=code)

    def close(self):
        self.session = None
        try:
            self.call("Browser.close")
            self.process.wait(10)
        except (RuntimeError, TimeoutError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.write_end)
        os.close(self.read_end)
        self.home.cleanup()
