"""A virtual screen with a window manager, the program on it, and a keyboard."""
import json
import os
import shutil
import subprocess
import tempfile
import time

TOOLS = ("Xvfb", "xdotool", "openbox")


def missing_tools():
    return [tool for tool in TOOLS if shutil.which(tool) is None]


class Screen:
    def __init__(self, size="1440x900"):
        number = 90
        while os.path.exists(f"/tmp/.X11-unix/X{number}") or os.path.exists(f"/tmp/.X{number}-lock"):
            number += 1
        self.display = f":{number}"
        self.processes = [subprocess.Popen(["Xvfb", self.display, "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
        wait_for(lambda: os.path.exists(f"/tmp/.X11-unix/X{number}"), "the virtual screen")
        env = dict(os.environ, DISPLAY=self.display)
        self.processes.append(subprocess.Popen(["openbox", "--sm-disable"], env=env, stdout=subprocess.DEVNULL,
                                               stderr=subprocess.DEVNULL))
        time.sleep(0.5)

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(10)


def wait_for(condition, what, seconds=20.0):
    """The value of `condition` once it is true; fails naming `what` after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"after {seconds:.0f} s still no sign of {what}")
        time.sleep(0.1)


class Desk:
    """One run of the program in a folder of its own, with settings and a store nobody else has."""

    def __init__(self, screen, keel, cli, sample, *extra, config=True):
        self.screen, self.cli = screen, cli
        self.folder = tempfile.mkdtemp(prefix="keel_desk_")
        self.store = os.path.join(self.folder, "keel.db")
        self.settings = os.path.join(self.folder, "config", "keel", "keel.ini")
        self.env = dict(os.environ, DISPLAY=screen.display, QT_QPA_PLATFORM="xcb", LANG="C.UTF-8", LC_ALL="C.UTF-8",
                        XDG_CONFIG_HOME=os.path.join(self.folder, "config"),
                        XDG_DATA_HOME=os.path.join(self.folder, "data"), HOME=self.folder)
        # The tour belongs to a flow of its own.
        os.makedirs(os.path.dirname(self.settings))
        with open(self.settings, "w", encoding="utf-8") as out:
            out.write("[window]\ntour_seen=true\n")
        command = [keel, "--store", self.store, *extra]
        if config:
            command += ["--config", sample]
        self.process = subprocess.Popen(command, env=self.env, cwd=self.folder, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        wait_for(self.own_windows, "the window")
        if config:
            wait_for(lambda: "PAPER" in self.title(), "the session in the window's title")
        self.key("--window-focus")

    def xdotool(self, *words):
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, check=False)
        return done.stdout.split("\n")[:-1] if done.returncode == 0 else []

    def windows(self, name):
        return self.xdotool("search", "--onlyvisible", "--name", name)

    def own_windows(self):
        return self.xdotool("search", "--onlyvisible", "--class", "keel")

    def title(self):
        names = [line for window in self.own_windows() for line in self.xdotool("getwindowname", window)]
        return " | ".join(names)

    def key(self, *keys, pause=0.25):
        """Keys to whichever window of the program is active."""
        for key in keys:
            if key == "--window-focus":
                self.xdotool("windowactivate", "--sync", self.own_windows()[0])
            else:
                self.xdotool("key", "--clearmodifiers", key)
            time.sleep(pause)

    def type(self, text, pause=0.4):
        self.xdotool("type", "--clearmodifiers", "--delay", "15", text)
        time.sleep(pause)

    def audit(self):
        """What was done in the session so far: the actions of the audit trail, in order."""
        done = subprocess.run([self.cli, "audit", "--store", self.store, "--json"], env=self.env, capture_output=True,
                              text=True, check=False)
        if done.returncode != 0 or not done.stdout:
            return []
        return [row["action"] for row in json.loads(done.stdout)["audit"]]

    def saw(self, *actions):
        """True when the audit trail holds these actions in this order."""
        rest = iter(self.audit())
        return all(any(action == row for row in rest) for action in actions)

    def until(self, *actions, seconds=20.0):
        wait_for(lambda: self.saw(*actions), f"{' '.join(actions)} in {self.audit()}", seconds)

    def setting(self, text):
        with open(self.settings, encoding="utf-8") as file:
            return text in file.read()

    def alive(self):
        return self.process.poll() is None

    def close(self):
        if self.alive():
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
