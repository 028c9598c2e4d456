"""A workshop toolkit and a course for Social Innovation Regions."""

__version__ = "0.1.0"
