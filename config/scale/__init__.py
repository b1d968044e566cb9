"""Regions for measuring: of the demo's kind, many, and written with bulk inserts.

All of it is invented. One region has some 300 goals with 1 200 updates, 12 funding rounds of seven
financiers, 84 proposals and as many documents; the country has about a hundred times that.
"""

from config.scale.regions import build

__all__ = ["build"]
