// Loaded by Tasklist, Cockpit and Admin. After a log-out, or when the session has ended, each of them would show a log-in
// of its own; there is one log-in for all pages, so this leads to it.
const OWN_LOGIN = /^#\/login/;

function leaveOwnLogin() {
  if (OWN_LOGIN.test(window.location.hash)) {
    window.location.replace('/login?logout');
  }
}

// the applications change their address without an event that can be listened to everywhere
window.setInterval(leaveOwnLogin, 250);

export default [];
