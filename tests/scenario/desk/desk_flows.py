#!/usr/bin/env python3
"""A trader's jobs in the real window, by keyboard alone; what happened is read from the store and from files."""
import argparse
import os
import sys
import time
import traceback

from screen import Desk, Screen, missing_tools, wait_for

SKIP = 77


def start_pause_resume_stop(desk):
    desk.key("F5")
    desk.until("START", "SESSION_STATE")
    desk.key("F6")
    desk.until("START", "PAUSE")
    desk.key("F6")
    desk.until("PAUSE", "RESUME")
    desk.key("F7")
    desk.until("RESUME", "STOP")


def command_line_finds_and_runs(desk):
    desk.key("F5")
    desk.until("START")
    desk.key("ctrl+k")
    desk.type("pause")
    desk.key("Return")
    desk.until("START", "PAUSE")
    # Escape means: do nothing, and the keys are where they were.
    desk.key("ctrl+k")
    desk.type("stop")
    desk.key("Escape", "F6")
    desk.until("PAUSE", "RESUME")
    assert "STOP" not in desk.audit()


def emergency_stop_asks_once_and_reports_flat(desk):
    desk.key("F5")
    desk.until("START", "ORDER_SUBMIT", seconds=60)
    desk.key("ctrl+shift+e", "Escape")
    time.sleep(1)
    assert "EMERGENCY_STOP" not in desk.audit(), "Escape did something"
    desk.key("ctrl+shift+e")
    wait_for(lambda: len(desk.windows("mergency")) > 0, "the question")
    # Return does nothing by design: the button has to be gone to and pressed.
    desk.key("Return")
    time.sleep(0.7)
    assert "EMERGENCY_STOP" not in desk.audit(), "Return on the standing question did something"
    desk.key("ctrl+shift+e", "shift+Tab", "space", pause=0.5)
    if "EMERGENCY_STOP" not in desk.audit():
        desk.key("Tab", "space", pause=0.5)
    desk.until("EMERGENCY_STOP", "EMERGENCY_FLAT", seconds=30)


def report(desk, key, ending, magic):
    desk.key("F5")
    desk.until("START")
    time.sleep(2)
    desk.key("F7")
    desk.until("STOP")
    path = os.path.join(desk.folder, "report." + ending)
    desk.key(key, pause=1.0)
    desk.key("Tab", "ctrl+a")
    desk.type(path)
    desk.key("Return")
    wait_for(lambda: os.path.exists(path), path)
    time.sleep(0.5)
    with open(path, "rb") as file:
        assert file.read(len(magic)) == magic


def report_as_pdf(desk):
    report(desk, "ctrl+p", "pdf", b"%PDF")


def report_as_workbook(desk):
    report(desk, "ctrl+shift+p", "xlsx", b"PK\x03\x04")


def table_as_csv(desk):
    desk.key("F5")
    desk.until("START", "ORDER_SUBMIT", seconds=60)
    path = os.path.join(desk.folder, "orders.csv")
    desk.key("ctrl+3", "ctrl+e", pause=1.0)
    desk.key("ctrl+a")
    desk.type(path)
    desk.key("Return")
    wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)
    with open(path, encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    assert len(lines) >= 2 and "Symbol" in lines[0], lines[:2]


def strategy_switched_off(desk):
    desk.key("F5")
    desk.until("START")
    desk.key("alt+3", "Home", "Down", "Up")
    desk.key("ctrl+shift+t")
    desk.until("START", "DISABLE_STRATEGY")


def cancel_all_asks_first(desk):
    desk.key("F5")
    desk.until("START")
    desk.key("ctrl+shift+Delete", "Escape")
    time.sleep(0.7)
    assert "CANCEL_ALL" not in desk.audit(), "Escape did something"
    desk.key("ctrl+shift+Delete", "Left", "Return")
    if "CANCEL_ALL" not in desk.audit():
        desk.key("ctrl+shift+Delete", "Tab", "Return")
    desk.until("CANCEL_ALL")


def position_closed(desk):
    desk.key("F5")
    # By then several positions are open at once.
    wait_for(lambda: desk.audit().count("ORDER_FILL") >= 8, "eight fills", 90)
    desk.key("ctrl+2", "Home", "Down", "Up", "ctrl+shift+x", pause=0.5)
    desk.key("Left", "Return")
    if "CLOSE_POSITION" not in desk.audit():
        desk.key("ctrl+shift+x", "Tab", "Return", pause=0.5)
    desk.until("CLOSE_POSITION")


def order_by_hand(desk):
    desk.key("F5")
    desk.until("START", "ORDER_SUBMIT", seconds=60)
    desk.key("alt+7", "Tab", "Tab", "Tab", pause=0.5)
    desk.type("0.01")
    desk.key("Tab")
    desk.type("455")
    desk.key("Tab", "Tab", pause=0.8)
    desk.key("Return")
    desk.until("PLACE_ORDER", "ORDER_SUBMIT")


def theme_changes_at_once_and_stays(desk):
    desk.key("ctrl+alt+t")
    wait_for(lambda: desk.setting("theme=light"), "the light theme in the settings")
    assert desk.alive()


def language_changes_while_a_session_runs(desk):
    desk.key("F5")
    desk.until("START")
    desk.key("ctrl+comma", pause=0.6)
    for _ in range(12):
        desk.type("Deutsch", pause=0.2)
        if desk.setting("language=de"):
            break
        desk.key("Tab")
    wait_for(lambda: desk.setting("language=de"), "German in the settings")
    wait_for(lambda: "PAPER" in desk.title(), "the window in German")
    desk.key("--window-focus", "F6")
    desk.until("START", "PAUSE")


def layout_saved_under_a_name(desk):
    desk.key("ctrl+alt+3", "ctrl+alt+s", pause=0.8)
    desk.type("night desk")
    desk.key("Return", "ctrl+q", pause=0.8)
    wait_for(lambda: not desk.alive(), "the end of the program")
    assert desk.setting("workspaces="), "no layout was kept"


def keys_searched_and_changed(desk):
    desk.key("F1", pause=1.0)
    desk.type("full screen")
    desk.key("Tab", "Return", pause=0.5)
    desk.key("ctrl+shift+y", pause=0.6)
    desk.key("Escape")
    wait_for(lambda: desk.setting("view.fullScreen"), "the new key in the settings")


def quit_asks_while_a_session_runs(desk):
    desk.key("F5")
    desk.until("START")
    desk.key("ctrl+q", "Escape", pause=0.6)
    assert desk.alive(), "Escape quit the program"
    desk.key("ctrl+q", "Left", "Return", pause=0.6)
    if desk.alive():
        time.sleep(1.5)
    if desk.alive():
        desk.key("ctrl+q", "Tab", "Return", pause=0.6)
    wait_for(lambda: not desk.alive(), "the end of the program")


FLOWS = [start_pause_resume_stop, command_line_finds_and_runs, emergency_stop_asks_once_and_reports_flat, report_as_pdf,
         report_as_workbook, table_as_csv, strategy_switched_off, cancel_all_asks_first, position_closed, order_by_hand,
         theme_changes_at_once_and_stays, language_changes_while_a_session_runs, layout_saved_under_a_name,
         keys_searched_and_changed, quit_asks_while_a_session_runs]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keel", required=True)
    options.add_argument("--cli", required=True)
    options.add_argument("--sample", required=True)
    options.add_argument("--only", help="the flow of this name")
    given = options.parse_args()
    for name in ("keel", "cli", "sample"):
        setattr(given, name, os.path.abspath(getattr(given, name)))
    missing = missing_tools()
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        return SKIP
    failed = 0
    screen = Screen()
    try:
        for flow in FLOWS:
            if given.only and flow.__name__ != given.only:
                continue
            desk = None
            began = time.monotonic()
            try:
                desk = Desk(screen, given.keel, given.cli, given.sample, "--speed", "600")
                flow(desk)
                print(f"pass  {flow.__name__}  {time.monotonic() - began:.1f} s", flush=True)
            except Exception:  # noqa: BLE001 - each flow is told, whatever went wrong
                failed += 1
                print(f"FAIL  {flow.__name__}\n{traceback.format_exc()}", flush=True)
            finally:
                if desk is not None:
                    desk.close()
    finally:
        screen.close()
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
