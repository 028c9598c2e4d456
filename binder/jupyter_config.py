"""Jupyter's settings on Binder, where Voilà runs inside Jupyter Server; postBuild puts this file where they are read."""

from traitlets.config import get_config

from sirkit.serve import page

NOTHING_FROM_ELSEWHERE = "; ".join((
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' ws: wss: data: blob:",
    "frame-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "frame-ancestors 'self'",
))

c = get_config()
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
