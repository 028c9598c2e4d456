"""The same files for JupyterLab and for Voilà inside it: a Jupyter Server extension."""

from jupyter_server.serverapp import ServerApp

from sirkit.serve import handlers


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "sirkit.serve.extension"}]


def _load_jupyter_server_extension(server: ServerApp) -> None:
    web = server.web_app
    web.add_handlers(".*$", handlers.routes(web.settings["base_url"]))  # type: ignore[no-untyped-call]  # Jupyter's
