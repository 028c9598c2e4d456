"""Jupyter's settings on Binder, where Voilà runs inside Jupyter Server; postBuild puts them where they are read."""
# ruff: noqa: INP001 - Jupyter reads this file by its name; it is in no package

from sirkit.serve import page

NOTHING_FROM_ELSEWHERE = (
    "default-src 'self'; "
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:; "
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; "
    "font-src 'self' data:; "
    "connect-src 'self' ws: wss: data: blob:; "
    "frame-src 'self' data: blob:; "
    "worker-src 'self' blob:; "
    "frame-ancestors 'self'"
)

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - Jupyter gives it to the file it reads
c.ServerApp.jpserver_extensions = {"sirkit.serve.extension": True}
c.ServerApp.tornado_settings = {
    "headers": {"Content-Security-Policy": NOTHING_FROM_ELSEWHERE},
    "mathjax_url": "",  # else Voilà fetches MathJax from another host
    "websocket_max_message_size": 32 * 1024 * 1024,
}
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.VoilaConfiguration.template = "sirkit"
c.VoilaConfiguration.allow_template_override = "NO"
c.VoilaConfiguration.allow_theme_override = "NO"
c.VoilaConfiguration.prelaunch_hook = page.dress
c.VoilaConfiguration.extension_allowlist = ["anywidget"]
c.VoilaConfiguration.file_allowlist = []
