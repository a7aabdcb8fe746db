#!/usr/bin/python3
"""The smallest browser around WebKitGTK that WebDriver can drive and that keeps what pages store.

    webkit_browser.py --downloads DIR [--data DIR] [--features A,B]

Debian's own (MiniBrowser, Epiphany) keep nothing while they are automated, and have no private file system then. Without --data this one
keeps nothing either: a private window. Console messages go to standard output.
"""
import argparse
import os
import signal
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

parser = argparse.ArgumentParser()
parser.add_argument("--downloads", required=True, help="folder for downloads")
parser.add_argument("--data", help="folder for what pages store")
parser.add_argument("--features", default="", help="features of WebKit to switch on")
# The driver adds options of its own.
options, _ = parser.parse_known_args()


def data_manager():
    if not options.data:
        return WebKit2.WebsiteDataManager.new_ephemeral()
    return WebKit2.WebsiteDataManager(
        base_data_directory=options.data, base_cache_directory=os.path.join(options.data, "cache")
    )


def page_settings():
    settings = WebKit2.Settings()
    settings.set_enable_write_console_messages_to_stdout(True)
    known = WebKit2.Settings.get_all_features()
    features = {known.get(index).get_identifier(): known.get(index) for index in range(known.get_length())}
    for name in filter(None, options.features.split(",")):
        settings.set_feature_enabled(features[name], True)
    return settings


context = WebKit2.WebContext.new_with_website_data_manager(data_manager())
context.set_automation_allowed(True)
settings = page_settings()


def create_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True, settings=settings)
    window = Gtk.Window(default_width=1000, default_height=800)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _: window.destroy())
    view.connect("web-process-terminated", lambda _, reason: print(f"web process terminated: {reason}", file=sys.stderr))
    return view


def automation_started(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit_browser")
    info.set_version(*(getattr(WebKit2, f"get_{part}_version")() for part in ("major", "minor", "micro")))
    session.set_application_info(info)
    session.connect("create-web-view", create_view)


def download_started(_context, download):
    def decide(download, suggested_name):
        path = os.path.join(options.downloads, suggested_name)
        download.set_allow_overwrite(True)
        download.set_destination(GLib.filename_to_uri(path, None))
        return True

    download.connect("decide-destination", decide)
    download.connect("failed", lambda _, error: print(f"download failed: {error.message}", file=sys.stderr))


context.connect("automation-started", automation_started)
context.connect("download-started", download_started)
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGTERM, Gtk.main_quit)
Gtk.main()
