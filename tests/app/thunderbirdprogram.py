# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0
"""The real Thunderbird on a profile of its own, without a question at its start."""

import json
import os
import subprocess

# One mail account that is never connected, so that no wizard comes up; plain text; nothing asked at the start.
ACCOUNT = {
    "accessibility.force_disabled": -1,
    "app.donation.eoy.version.viewed": 999,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "mail.account.account1.identities": "id1",
    "mail.account.account1.server": "server1",
    "mail.account.account2.server": "server2",
    "mail.accountmanager.accounts": "account1,account2",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.accountmanager.localfoldersserver": "server2",
    "mail.identity.id1.compose_html": False,
    "mail.identity.id1.fullName": "Robin Vale",
    "mail.identity.id1.smtpServer": "smtp1",
    "mail.identity.id1.useremail": "robin@rep.example",
    "mail.identity.id1.valid": True,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.server.server1.check_new_mail": False,
    "mail.server.server1.directory-rel": "[ProfD]Mail/localhost",
    "mail.server.server1.hostname": "localhost",
    "mail.server.server1.login_at_startup": False,
    "mail.server.server1.name": "robin@rep.example",
    "mail.server.server1.type": "pop3",
    "mail.server.server1.userName": "robin",
    "mail.server.server2.directory-rel": "[ProfD]Mail/Local Folders",
    "mail.server.server2.hostname": "Local Folders",
    "mail.server.server2.name": "Local Folders",
    "mail.server.server2.type": "none",
    "mail.server.server2.userName": "nobody",
    "mail.shell.checkDefaultClient": False,
    "mail.smtp.defaultserver": "smtp1",
    "mail.smtpserver.smtp1.hostname": "localhost",
    "mail.smtpserver.smtp1.username": "robin",
    "mail.smtpservers": "smtp1",
    "mailnews.start_page.enabled": False,
    "network.online": False,
    "offline.startup_state": 3,
    "toolkit.telemetry.enabled": False,
}


def make_profile(profile, **changes):
    """A new profile in that folder; `changes` are preferences with "__" for ".", as they differ from ACCOUNT."""
    profile.mkdir(parents=True)
    prefs = {**ACCOUNT, **{key.replace("__", "."): value for key, value in changes.items()}}
    lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in prefs.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    return profile


class Thunderbird:
    """Runs while the block does; `target` is what it is asked to open."""

    def __init__(self, profile, *target):
        self.command = ["thunderbird", "--no-remote", "--profile", str(profile), *target]
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stderr=subprocess.DEVNULL,
                                        env={**os.environ, "GNOME_ACCESSIBILITY": "1", "LC_ALL": "C.UTF-8"})
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
