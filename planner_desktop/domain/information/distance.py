"""Straight-line distance between two points of the earth; roads are always longer."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

_EARTH_KM = 6371.0088  # mean radius (IUGG)
Point = tuple[float, float]  # latitude, longitude in degrees


def straight_km(one: Point, other: Point) -> float:
    """Great-circle distance in kilometres (haversine)."""
    (lat1, lon1), (lat2, lon2) = ((radians(at[0]), radians(at[1])) for at in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
